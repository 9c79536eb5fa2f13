import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aStore, FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { aDeliveryTo, EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { isLate, legsFor, legsSchema, nextShown } from './estimate.ts'
import { promiseFrom } from './promise.ts'

const FIVE = minutes(5)
const { paces } = aStore()
const legsTo = (at: readonly [number, number]) => legsFor(paces, SHOP_AT, aDeliveryTo(at))
const pickupLegs = legsFor(paces, SHOP_AT, { kind: 'pickup' })

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
          const estimate = promiseFrom(legsTo(FAR), at)
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
