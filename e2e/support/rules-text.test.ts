import { readdirSync, readFileSync } from 'node:fs'
import { collectionPaths } from '@forno/domain/access/access-table'
import { describe, expect, it } from 'vitest'
import { ownSpans, spansDeciding } from './rules-reach.ts'
import { rulesFile } from './rules-environment.ts'
import { blocksOf, callsIn, matchPaths, withoutWords } from './rules-text.ts'

const shipped = rulesFile('firestore.rules')

describe('firestore.rules and the access table', () => {
  it('speak of the same collections', () => {
    expect(matchPaths(shipped).toSorted()).toEqual([...collectionPaths].toSorted())
  })

  it('have no path that takes in more than one collection', () => {
    expect(matchPaths(shipped).filter((path) => path.includes('**'))).toEqual([])
  })

  it('look nothing up: a decision rests on the document and the token', () => {
    const lookups = ['get', 'exists', 'getAfter', 'existsAfter', 'firestore']
    expect(callsIn(shipped).filter((name) => lookups.includes(name))).toEqual([])
  })

  it('call every function they have', () => {
    const called = new Set(callsIn(shipped))
    const functions = blocksOf(shipped).filter(({ kind }) => kind === 'function')
    expect(functions.filter(({ name }) => !called.has(name))).toEqual([])
  })

  it('are tried role by role for every collection', () => {
    const folder = new URL('../rules/', import.meta.url)
    const tests = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const tried = (path: string) =>
      tests.some(
        (text) =>
          text.includes(`testEveryRole('${path}'`) && text.includes(`testCoverage('${path}'`),
      )
    expect(collectionPaths.filter((path) => !tried(path))).toEqual([])
  })
})

const small = `service cloud.firestore {
  match /databases/{database}/documents {
    function isMe(uid) { return uid.matches('[a-z]{2}'); } // match /no/{one} {
    function maySee() { return false; }
    function unused() { return maySee(); }
    match /boxes/{box} {
      function maySee() { return isMe(box); }
      allow get: if maySee();
      match /things/{thing} {
        allow get: if thing.maySee() && isMe(thing);
      }
    }
  }
}`
const textOf = (spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) => small.slice(start, end)).join('\n')

describe('reading rules', () => {
  it('puts nested paths together and ignores what stands in comments', () => {
    expect(matchPaths(small)).toEqual(['boxes/{box}', 'boxes/{box}/things/{thing}'])
  })

  it('ends each block at its own brace', () => {
    const ends = blocksOf(small).map(({ start, end }) => small.slice(start, end))
    expect(ends).toContain("function isMe(uid) { return uid.matches('[a-z]{2}'); }")
    expect(ends).toContain('function maySee() { return isMe(box); }')
  })

  it('blanks words without moving anything', () => {
    expect(withoutWords("a('{') // {\nb")).toBe('a(   )     \nb')
  })

  it("takes a collection's own lines apart from those of deeper ones", () => {
    const own = textOf(ownSpans(small, 'boxes/{box}'))
    expect(own).toContain('allow get: if maySee();')
    expect(own).not.toContain('thing')
    expect(own).not.toContain('function')
  })

  it('follows calls to the function that is meant, however deep', () => {
    const deciding = textOf(spansDeciding(small, 'boxes/{box}'))
    expect(deciding).toContain('return isMe(box)')
    expect(deciding).toContain('return uid.matches')
    expect(deciding).not.toContain('return false')
  })

  it('takes a method for no function of ours', () => {
    expect(textOf(spansDeciding(small, 'boxes/{box}/things/{thing}'))).not.toContain('maySee() {')
  })

  it('says when a collection is missing', () => {
    expect(() => ownSpans(small, 'bags/{bag}')).toThrow('says nothing of bags/{bag}')
  })
})
