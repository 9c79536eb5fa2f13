import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeldOut } from './hold-out.ts'

const people = Array.from({ length: 20_000 }, (_, n) => `person-${n}`)
const held = (share: number, trial?: string) =>
  people.filter((person) => isHeldOut(person, share, trial))

describe('the group without suggestions', () => {
  it('is the share of people that was set, also when their ids are alike', () => {
    for (const share of [0.01, 0.05, 0.2, 0.5]) {
      expect(Math.abs(held(share).length / people.length - share)).toBeLessThan(0.01)
    }
    expect(held(0)).toEqual([])
  })

  it('keeps everybody who was in it when the share grows', () => {
    const share = fc.double({ min: 0, max: 0.4, noNaN: true })
    fc.assert(
      fc.property(fc.string(), share, (person, share) => {
        const [before, after] = [isHeldOut(person, share), isHeldOut(person, share + 0.1)]
        expect(after || !before).toBe(true)
      }),
    )
  })

  it('is another one in another trial', () => {
    const both = held(0.2, 'second').filter((person) => isHeldOut(person, 0.2, 'first'))
    expect(Math.abs(both.length / people.length - 0.04)).toBeLessThan(0.01)
  })

  it('never changes for a person: the hash is part of what is promised', () => {
    expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((p) => isHeldOut(p, 0.5)))
      .toMatchInlineSnapshot(`
      [
        false,
        true,
        false,
        true,
        true,
        true,
        true,
        false,
      ]
    `)
  })
})
