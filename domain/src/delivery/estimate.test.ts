import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aStore, FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { aDeliveryTo, EVENING } from '../testing/an-order.ts'
import { journeys, statuses } from '../order/statuses.ts'
import { minutes } from '../time/millis.ts'
import {
  estimateFrom,
  isLate,
  type Legs,
  legsFor,
  legsSchema,
  minutesAhead,
  nextShown,
  rangeSchema,
} from './estimate.ts'

const FIVE = minutes(5)
const { paces } = aStore()
const legsTo = (at: readonly [number, number]) => legsFor(paces, SHOP_AT, aDeliveryTo(at))
const pickupLegs = legsFor(paces, SHOP_AT, { kind: 'pickup' })

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

describe('the legs of an order', () => {
  it('are the shop’s paces and the way there, longer than the crow flies, in whole minutes', () => {
    // NEAR is 214 m away: 300 m of street at 22 km/h, begun minutes counted.
    expect(legsTo(NEAR)).toEqual({
      accept: 2,
      prepare: 8,
      bake: 7,
      pickUp: 4,
      drive: 1,
      handOver: 2,
    })
    expect(legsTo(FAR).drive).toBe(13)
    expect(v.is(legsSchema, legsTo(FAR))).toBe(true)
  })

  it('have no drive, no bag and no door for who comes to get it', () => {
    expect(pickupLegs).toEqual({ accept: 2, prepare: 8, bake: 7, pickUp: 0, drive: 0, handOver: 0 })
  })
})

describe('an estimate', () => {
  it('is what lies ahead, give or take a fifth, on five-minute marks', () => {
    // 24 minutes ± 4.8: 19.2 and 28.8 after eight.
    expect(estimateFrom(legsTo(NEAR), 'placed', EVENING)).toEqual({
      from: EVENING + minutes(20),
      to: EVENING + minutes(30),
    })
  })

  it('is at least five minutes wide, on the marks, and never over before it begins', () => {
    fc.assert(
      fc.property(anyLegs, fc.constantFrom(...statuses), anyMoment, (legs, status, at) => {
        const { from, to } = estimateFrom(legs, status, at)
        expect(to - from).toBeGreaterThanOrEqual(FIVE)
        expect([from % FIVE, to % FIVE]).toEqual([0, 0])
        expect(to).toBeGreaterThanOrEqual(at)
        expect(v.is(rangeSchema, { from, to })).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('holds the exact moment, to the half of a mark', () => {
    fc.assert(
      fc.property(anyLegs, fc.constantFrom(...statuses), anyMoment, (legs, status, at) => {
        const exact = at + minutes(minutesAhead(legs, status))
        const { from, to } = estimateFrom(legs, status, at)
        expect(from).toBeLessThanOrEqual(exact)
        expect(to).toBeGreaterThanOrEqual(exact)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['delivery', 'pickup'] as const)('has less ahead with every stage of a %s', (kind) => {
    fc.assert(
      fc.property(anyLegs, anyMoment, (legs, at) => {
        const ends = journeys[kind].map((status) => estimateFrom(legs, status, at).to)
        expect(ends).toEqual(ends.toSorted((a, b) => b - a))
      }),
      { numRuns: 500 },
    )
  })

  it('is later for a longer way and for a later moment', () => {
    fc.assert(
      fc.property(anyLegs, anyMoment, someMinutes, (legs, at, more) => {
        const { to } = estimateFrom(legs, 'ready', at)
        const further = { ...legs, drive: legs.drive + more }
        expect(estimateFrom(further, 'ready', at).to).toBeGreaterThanOrEqual(to)
        expect(estimateFrom(legs, 'ready', at + minutes(more)).to).toBeGreaterThanOrEqual(to)
      }),
      { numRuns: 500 },
    )
  })

  it('of an order that waits at the counter is now', () => {
    expect(estimateFrom(pickupLegs, 'ready', EVENING)).toEqual({
      from: EVENING,
      to: EVENING + FIVE,
    })
  })
})

describe('what is shown next', () => {
  const shown = { from: EVENING, to: EVENING + minutes(10) }
  const moved = (from: number, to = from) => ({
    from: shown.from + minutes(from),
    to: shown.to + minutes(to),
  })

  it.each([[moved(0)], [moved(5)], [moved(-5)], [moved(5, -5)]])(
    'stays as it is up to five minutes: %o',
    (estimate) => {
      expect(nextShown(shown, estimate)).toEqual(shown)
    },
  )

  it.each([[moved(10)], [moved(-10)], [moved(0, 10)], [moved(-10, 0)]])(
    'moves beyond that, at either end: %o',
    (estimate) => {
      expect(nextShown(shown, estimate)).toEqual(estimate)
    },
  )

  it('is never more than five minutes off the estimate, and stays once it is shown', () => {
    fc.assert(
      fc.property(fc.array(anyMoment), (moments) => {
        moments.reduce((before, at) => {
          const estimate = estimateFrom(legsTo(FAR), 'placed', at)
          const after = nextShown(before, estimate)
          expect(Math.abs(after.from - estimate.from)).toBeLessThanOrEqual(FIVE)
          expect(Math.abs(after.to - estimate.to)).toBeLessThanOrEqual(FIVE)
          expect(nextShown(after, estimate)).toEqual(after)
          return after
        }, shown)
      }),
      { numRuns: 300 },
    )
  })

  it('is late only once it is over', () => {
    expect(isLate(shown, shown.to)).toBe(false)
    expect(isLate(shown, shown.to + 1)).toBe(true)
  })
})
