import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { read } from './invalid.ts'
import { refusalSchema } from './refusal.ts'

const schema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(2, 'is too short'), v.regex(/^[a-z]*$/, 'has odd letters')),
  tags: v.array(v.picklist(['a', 'b'])),
  place: v.strictTuple([v.number(), v.number()]),
  yes: v.boolean(),
  kind: v.literal('x'),
})
const good = { name: 'abc', tags: ['a'], place: [1, 2], yes: true, kind: 'x' }

const fields = (input: unknown) => {
  const result = read(schema, input)
  return result.ok ? [] : result.refusals.map((one) => [one.field, one.params?.['problem']])
}

describe('reading what came from outside', () => {
  it('gives what the schema makes of it', () => {
    expect(read(v.pipe(v.string(), v.trim()), ' x ')).toEqual({ ok: true, value: 'x' })
  })

  it('names each field by its path, with the problem in the schema’s own words', () => {
    expect(fields({ ...good, name: 'a' })).toEqual([['name', 'is too short']])
    expect(fields({ ...good, tags: ['a', 'b', 'c'] })).toEqual([
      ['tags.2', 'is not one of the choices'],
    ])
  })

  it('tells a field’s first problem only', () => {
    expect(fields({ ...good, name: '!' })).toEqual([['name', 'is too short']])
  })

  it.each([
    ['a number for a text', { ...good, name: 5 }, 'name', 'must be text'],
    ['nothing', { ...good, name: undefined }, 'name', 'is missing'],
    ['a text for a list', { ...good, tags: 'a' }, 'tags', 'must be a list'],
    ['a text for a number', { ...good, place: ['1', 2] }, 'place.0', 'must be a number'],
    ['too long a pair', { ...good, place: [1, 2, 3] }, 'place.2', 'is not something we know'],
    ['a text for a switch', { ...good, yes: 'true' }, 'yes', 'must be yes or no'],
    ['another word', { ...good, kind: 'y' }, 'kind', 'is not one of the choices'],
    ['an unknown field', { ...good, admin: true }, 'admin', 'is not something we know'],
  ])('says in plain words what is the matter with %s', (_, input, field, problem) => {
    expect(fields(input)).toEqual([[field, problem]])
  })

  it('says that a field is missing when it is', () => {
    const { name: _, ...nameless } = good
    expect(fields(nameless)).toEqual([['name', 'is missing']])
  })

  it('never answers with more than twenty problems, nor with what was sent', () => {
    const tags = Array.from({ length: 500 }, () => 'y'.repeat(10_000))
    const result = read(schema, { ...good, tags })
    expect(JSON.stringify(result).length).toBeLessThan(10_000)
    expect(result.ok ? 0 : result.refusals.length).toBe(20)
    const withLongKey = read(schema, { ...good, ['z'.repeat(100_000)]: 1 })
    expect(JSON.stringify(withLongKey).length).toBeLessThan(1000)
  })

  it('refuses in the shape that is sent', () => {
    const result = read(schema, {})
    expect(v.is(v.array(refusalSchema), result.ok ? null : result.refusals)).toBe(true)
  })
})
