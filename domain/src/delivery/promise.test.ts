import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aStore, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { aDeliveryTo, EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { type Legs, legsFor, minutesAhead, rangeSchema } from './estimate.ts'
import { promiseFrom } from './promise.ts'

const FIVE = minutes(5)
const { paces } = aStore()

const someMinutes = fc.nat(60)
const anyLegs: fc.Arbitrary<Legs> = fc.record({
  accept: someMinutes,
  prepare: someMinutes,
  bake: someMinutes,
  pickUp: someMinutes,
  drive: someMinutes,
  handOver: someMinutes,
})
const anyMoment = fc.integer({ min: 0, max: minutes(600) }).map((after) => EVENING + after)

describe('a promise', () => {
  it('is all that lies ahead, give or take a fifth, on the marks around it', () => {
    // 24 minutes ± 4.8: 19.2 to 28.8 after eight.
    expect(promiseFrom(legsFor(paces, SHOP_AT, aDeliveryTo(NEAR)), EVENING)).toEqual({
      from: EVENING + minutes(15),
      to: EVENING + minutes(30),
    })
    // 17 minutes ± 3.4 for who comes to get it.
    expect(promiseFrom(legsFor(paces, SHOP_AT, { kind: 'pickup' }), EVENING)).toEqual({
      from: EVENING + minutes(10),
      to: EVENING + minutes(25),
    })
  })

  it('is at least five minutes wide, on the marks, and never rounded to the shop’s favour', () => {
    fc.assert(
      fc.property(anyLegs, anyMoment, (legs, at) => {
        const { from, to } = promiseFrom(legs, at)
        const left = minutesAhead(legs, 'placed')
        const spread = Math.max(2.5, left / 5)
        expect(to - from).toBeGreaterThanOrEqual(FIVE)
        expect([from % FIVE, to % FIVE]).toEqual([0, 0])
        // Both ends of what is expected are within it: a mark is never nearer than the kitchen believes.
        expect(to).toBeGreaterThanOrEqual(Math.round(at + minutes(left + spread)))
        expect(from).toBeLessThanOrEqual(at + minutes(Math.max(0, left - spread)))
        expect(v.is(rangeSchema, { from, to })).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is later for a longer way and for a later moment', () => {
    fc.assert(
      fc.property(anyLegs, anyMoment, someMinutes, (legs, at, more) => {
        const { to } = promiseFrom(legs, at)
        const further = { ...legs, drive: legs.drive + more }
        expect(promiseFrom(further, at).to).toBeGreaterThanOrEqual(to)
        expect(promiseFrom(legs, at + minutes(more)).to).toBeGreaterThanOrEqual(to)
      }),
      { numRuns: 500 },
    )
  })
})
