import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { distanceMetres } from '../geo/distance.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import { SHOP_AT } from '../testing/a-store.ts'
import { EVENING } from '../testing/an-order.ts'
import { days, minutes } from '../time/millis.ts'
import { DOT_IS_OLD, drawnPosition, placeAfter } from './drawn-position.ts'
import { nextNearness, notNear } from './geofence.ts'
import { livePosition, livePositionSchema, roundedForCustomer } from './live-position.ts'
import { type Ping, pingSchema } from './ping.ts'
import { isMoving, pingEvery } from './ping-rate.ts'
import { gapAfter, lastSeenWords, sharingOf, sharingWords } from './sharing.ts'
import { gapsIn, TRAIL_KEPT, TRAIL_POINTS, trailKept, trailPieceSchema } from './trail.ts'
import { LEAST_ACCURACY, nextTrusted, nothingTrusted, type Trusted } from './trusted-ping.ts'

const aPing = (changes: Partial<Ping> = {}): Ping => ({
  at: SHOP_AT,
  accuracy: 10,
  seenAt: EVENING,
  heading: null,
  speed: null,
  ...changes,
})
/** So many metres north of the shop. */
const north = (metres: number): LngLat => [SHOP_AT[0], SHOP_AT[1] + metres / 111_195]
const seconds = (count: number) => EVENING + count * 1000

describe('which fixes are believed', () => {
  const trusting: Trusted = { last: aPing(), doubted: null }
  const verdict = (ping: Partial<Ping>, state = trusting) =>
    nextTrusted(state, aPing({ seenAt: seconds(10), ...ping }), seconds(10)).verdict

  it('are exact to 50 m', () => {
    expect(verdict({ accuracy: 50 })).toBe('kept')
    expect(verdict({ accuracy: 50.1 })).toBe('inexact')
  })

  it('are newer than the last one, and not from the future', () => {
    expect(verdict({ seenAt: EVENING })).toBe('older')
    expect(verdict({ seenAt: seconds(41) })).toBe('fromTheFuture')
    expect(verdict({ seenAt: seconds(40) })).toBe('kept')
  })

  it('are where somebody can have got', () => {
    expect(verdict({ at: north(400) })).toBe('kept')
    expect(verdict({ at: north(500) })).toBe('jump')
  })

  it('are two that agree, though they contradict the last', () => {
    const away = aPing({ at: north(5000), seenAt: seconds(10) })
    const { trusted } = nextTrusted(trusting, away, seconds(10))
    expect(trusted).toEqual({ last: trusting.last, doubted: away })
    expect(verdict({ at: north(5100), seenAt: seconds(15) }, trusted)).toBe('kept')
    expect(verdict({ at: north(-5000), seenAt: seconds(15) }, trusted)).toBe('jump')
  })

  it('follow each other in time and in reach, whatever comes in', () => {
    const ping = fc.record({
      at: fc.integer({ min: -6000, max: 6000 }).map(north),
      accuracy: fc.nat(80),
      seenAt: fc.nat(300).map(seconds),
      heading: fc.constant(null),
      speed: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(ping, { maxLength: 30 }), (pings) => {
        pings.reduce((state, one) => {
          const { trusted, verdict } = nextTrusted(state, one, seconds(300))
          expect(trusted.last).toBe(verdict === 'kept' ? one : state.last)
          expect(trusted.last?.accuracy ?? 0).toBeLessThanOrEqual(LEAST_ACCURACY)
          expect(trusted.last?.seenAt ?? 0).toBeGreaterThanOrEqual(state.last?.seenAt ?? 0)
          return trusted
        }, nothingTrusted)
      }),
      { numRuns: 300 },
    )
  })

  it('are read strictly', () => {
    expect(v.is(pingSchema, aPing())).toBe(true)
    expect(v.is(pingSchema, { ...aPing(), accuracy: Number.NaN })).toBe(false)
    expect(v.is(pingSchema, { ...aPing(), seenAt: EVENING + 0.5 })).toBe(false)
    expect(v.is(pingSchema, { ...aPing(), battery: 1 })).toBe(false)
  })
})

describe('how often a phone says where it is', () => {
  const driving = { onShift: true, atShop: false, moving: true, watched: true }
  it.each([
    ['moving and watched: 4 to 5 s', driving, 4000, 5000],
    ['not watched: 10 to 15 s', { ...driving, watched: false }, 10_000, 15_000],
    ['standing at a light: 10 to 15 s', { ...driving, moving: false }, 10_000, 15_000],
    ['at the shop: 30 to 60 s', { ...driving, atShop: true }, 30_000, 60_000],
  ])('%s', (_, sending, least, most) => {
    expect(pingEvery(sending)).toBeGreaterThanOrEqual(least)
    expect(pingEvery(sending)).toBeLessThanOrEqual(most)
  })

  it('never outside a shift', () => {
    expect(pingEvery({ ...driving, onShift: false })).toBeNull()
  })

  it('moving is what the phone says, else two fixes well apart', () => {
    expect(isMoving(null, aPing({ speed: 5 }))).toBe(true)
    expect(isMoving(aPing(), aPing({ speed: 0, at: north(90), seenAt: seconds(5) }))).toBe(false)
    expect(isMoving(aPing(), aPing({ at: north(40), seenAt: seconds(5) }))).toBe(true)
    expect(isMoving(aPing(), aPing({ at: north(9), seenAt: seconds(5) }))).toBe(false)
    expect(isMoving(null, aPing())).toBe(false)
  })
})

describe('what a customer is shown', () => {
  it('is a rounded point within 8 m, and a rough heading', () => {
    const degrees = (min: number) => fc.double({ min, max: min + 1, noNaN: true })
    const anywhere = fc.tuple(degrees(-57), degrees(-35))
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 360 }), (at, heading) => {
        const shown = livePosition(aPing({ at, heading }))
        expect(v.is(livePositionSchema, shown)).toBe(true)
        expect(distanceMetres(shown.at, at)).toBeLessThan(8)
        expect(roundedForCustomer(shown.at)).toEqual(shown.at)
      }),
    )
  })
})

describe('sharing', () => {
  const every = 5000
  const at = (now: number, pausedSince: number | null = null) =>
    sharingOf({ lastSeenAt: EVENING, every, pausedSince }, now)

  it('is live while positions come, paused since the last one when they stop', () => {
    expect(at(seconds(30))).toEqual({ is: 'live' })
    expect(at(seconds(31))).toEqual({ is: 'paused', since: EVENING })
    expect(gapAfter(45_000)).toBe(135_000)
  })

  it('is paused at once when the phone says so, until it is back', () => {
    expect(at(seconds(2), seconds(1))).toEqual({ is: 'paused', since: seconds(1) })
    expect(at(seconds(2), EVENING - 1)).toEqual({ is: 'live' })
  })

  it('is off outside a shift', () => {
    const off = sharingOf({ lastSeenAt: EVENING, every: null, pausedSince: null }, EVENING)
    expect(off).toEqual({ is: 'off' })
  })

  it('is said in words', () => {
    const clock = () => '18:42'
    expect(sharingWords(at(seconds(1)), clock)).toBe('Sharing live')
    expect(sharingWords(at(seconds(60)), clock)).toBe('Paused since 18:42')
    expect(sharingWords({ is: 'off' }, clock)).toBe('Not sharing')
  })

  it.each([
    [3000, 'seen just now'],
    [-3000, 'seen just now'],
    [43_000, 'last seen 40 s ago'],
    [59_999, 'last seen 1 min ago'],
    [150_000, 'last seen 2 min ago'],
    [minutes(70), 'last seen more than an hour ago'],
  ])('%d ms old is "%s"', (age, words) => {
    expect(lastSeenWords(age)).toBe(words)
  })
})

describe('a trail', () => {
  const aPiece = (points = 1) => ({
    driver: 'driver-1',
    store: 'centro',
    line: Array.from({ length: points }, () => SHOP_AT).flat(),
    times: Array.from({ length: points }, (_, i) => seconds(i)),
    expireAt: EVENING + TRAIL_KEPT,
  })

  it('comes in pieces of a minute, not in one that grows', () => {
    expect(v.is(trailPieceSchema, aPiece(TRAIL_POINTS))).toBe(true)
    expect(v.is(trailPieceSchema, aPiece(TRAIL_POINTS + 1))).toBe(false)
    expect(v.is(trailPieceSchema, aPiece(0))).toBe(false)
    expect(v.is(trailPieceSchema, { ...aPiece(), line: [Number.NaN, 0] })).toBe(false)
  })

  it('is kept for 24 hours and no longer', () => {
    const trail = [aPiece()]
    expect(trail[0]?.expireAt).toBe(EVENING + days(1))
    expect(trailKept(trail, EVENING + TRAIL_KEPT - 1)).toEqual(trail)
    expect(trailKept(trail, EVENING + TRAIL_KEPT)).toEqual([])
  })

  it('shows its silences', () => {
    const trail = [0, 5, 10, 130, 135].map((s) => ({ seenAt: seconds(s) }))
    expect(gapsIn(trail.toReversed(), 30_000)).toEqual([{ from: seconds(10), to: seconds(130) }])
  })
})

describe('where a driver is drawn', () => {
  const route = { line: [...north(0), ...north(100), ...north(300)], times: [0, 20, 60] }
  const seen = { at: north(0), seenAt: EVENING }

  it('is where they were seen while that is fresh', () => {
    const age = DOT_IS_OLD
    expect(drawnPosition(seen, route, EVENING + age)).toEqual({
      at: seen.at,
      estimated: false,
      age,
    })
  })

  it('is further along the route when it is old, and says that it is reckoned', () => {
    const drawn = drawnPosition(seen, route, seconds(40))
    expect(drawn.estimated).toBe(true)
    expect(distanceMetres(drawn.at, north(200))).toBeLessThan(1)
    expect(drawnPosition(seen, null, seconds(40))).toMatchObject({ at: seen.at, estimated: true })
  })

  it('is never beyond the route’s end, nor guessed for longer than three minutes', () => {
    expect(drawnPosition(seen, route, seconds(170)).at).toEqual(north(300))
    const long = { line: [...north(0), ...north(6000)], times: [0, 600] }
    const at = (s: number) => drawnPosition(seen, long, seconds(s)).at
    expect(at(500)).toEqual(at(180))
    expect(placeAfter({ line: [], times: [] }, 5)).toBeNull()
  })
})

describe('coming near a door', () => {
  it('at 300 m tells the customer once, and proposes "arrived"', () => {
    const far = nextNearness(notNear, 301)
    expect(far).toEqual({ nearness: notNear, tell: false })
    const near = nextNearness(notNear, 300)
    expect(near).toEqual({ nearness: { told: true, near: true }, tell: true })
    expect(nextNearness(near.nearness, 200).tell).toBe(false)
  })

  it('takes the proposal back only well outside', () => {
    const near = { told: true, near: true }
    expect(nextNearness(near, 390).nearness.near).toBe(true)
    expect(nextNearness(near, 401).nearness).toEqual({ told: true, near: false })
    expect(nextNearness({ told: true, near: false }, 350).nearness.near).toBe(false)
  })

  it('tells once, whatever way is driven', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(800)), (distances) => {
        let nearness = notNear
        let told = 0
        for (const metres of distances) {
          const seen = nextNearness(nearness, metres)
          nearness = seen.nearness
          told += seen.tell ? 1 : 0
        }
        expect(told).toBe(distances.some((metres) => metres <= 300) ? 1 : 0)
      }),
    )
  })
})
