import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LngLat } from '../geo/lng-lat.ts'
import { straightTravel } from '../geo/straight-travel.ts'
import { FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { EVENING } from '../testing/an-order.ts'
import { endings, journeys, type Status, statuses } from '../order/statuses.ts'
import { minutes } from '../time/millis.ts'
import { type Eta, type EtaQuestion, etaOf } from './eta.ts'
import { lateWords, minutesLate, rangeWords, shownEta } from './shown-eta.ts'

const legs = { accept: 2, prepare: 8, bake: 7, pickUp: 4, drive: 10, handOver: 2 }
const { between } = straightTravel('scooter')
const asked = (changes: Partial<EtaQuestion> = {}): EtaQuestion => ({
  status: 'placed',
  reachedAt: EVENING,
  legs,
  readyAt: null,
  driverFrom: null,
  shop: SHOP_AT,
  door: FAR,
  before: [],
  driver: null,
  ...changes,
})
const answer = (changes: Partial<EtaQuestion>, now = EVENING): Eta => {
  const eta = etaOf(asked(changes), between, now)
  if (!eta) throw new Error('no answer')
  return eta
}
const ahead = (changes: Partial<EtaQuestion>, now = EVENING) =>
  (answer(changes, now).expected - now) / minutes(1)
const drive = between(SHOP_AT, FAR) / 60

describe('when an order arrives', () => {
  it('is all legs from now: ready, pick-up, drive, hand-over', () => {
    expect(ahead({})).toBeCloseTo(2 + 15 + 4 + drive + 2, 3)
    expect(answer({}).left).toMatchObject({ ready: minutes(17), pickUp: minutes(4) })
  })

  it('believes the kitchen more than its usual pace, and waits for the driver', () => {
    expect(ahead({ readyAt: EVENING + minutes(30) })).toBeCloseTo(30 + 4 + drive + 2, 3)
    expect(ahead({ driverFrom: EVENING + minutes(40) })).toBeCloseTo(40 + drive + 2, 3)
  })

  it('counts what is over of a stage, and nothing below nothing', () => {
    expect(ahead({ status: 'baking' }, EVENING + minutes(3))).toBeCloseTo(4 + 4 + drive + 2, 3)
    expect(ahead({ status: 'baking' }, EVENING + minutes(30))).toBeCloseTo(4 + drive + 2, 3)
  })

  it('goes over the stops before, with a hand-over at each', () => {
    const seenAt = EVENING
    const alone = ahead({ status: 'onTheWay', driver: { at: SHOP_AT, seenAt } })
    const second = ahead({ status: 'onTheWay', driver: { at: SHOP_AT, seenAt }, before: [NEAR] })
    const detour = (between(SHOP_AT, NEAR) + between(NEAR, FAR)) / 60 - drive
    expect(second - alone).toBeCloseTo(2 + detour, 3)
  })

  it('falls as the driver comes nearer', () => {
    const at = (place: LngLat) =>
      ahead({ status: 'onTheWay', driver: { at: place, seenAt: EVENING } })
    expect(at(NEAR)).toBeLessThan(at(SHOP_AT))
  })

  it('has no drive for who comes to get it, and no driver to wait for', () => {
    const pickupLegs = { ...legs, pickUp: 0, drive: 0, handOver: 0 }
    const changes = { legs: pickupLegs, door: null, driverFrom: EVENING + minutes(60) }
    expect(ahead(changes)).toBeCloseTo(17, 3)
  })

  it.each(endings)('is no question any more once it is %s', (status) => {
    expect(etaOf(asked({ status }), between, EVENING)).toBeNull()
  })

  it('is rough before anybody has accepted it or with an old position, and sure close by', () => {
    const onTheWay = (age: number, at: LngLat) =>
      answer({ status: 'onTheWay', driver: { at, seenAt: EVENING - age } })
    expect(answer({}).confidence).toBe('rough')
    expect(answer({ status: 'baking' }).confidence).toBe('fair')
    expect(onTheWay(0, NEAR).confidence).toBe('sure')
    expect(onTheWay(minutes(2), NEAR).confidence).toBe('fair')
    expect(onTheWay(minutes(4), NEAR)).toMatchObject({
      confidence: 'rough',
      positionAge: minutes(4),
    })
  })
})

const place = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([x, y]): LngLat => [SHOP_AT[0] + x / 1000, SHOP_AT[1] + y / 1000])
const live = statuses.filter((status) => !endings.some((ending) => ending === status))
const someMinutes = fc.integer({ min: 0, max: 60 })
const someTime = fc.integer({ min: -minutes(60), max: minutes(60) }).map((off) => EVENING + off)
const anyQuestion: fc.Arbitrary<EtaQuestion> = fc.record({
  status: fc.constantFrom<Status>(...live),
  reachedAt: fc.nat(minutes(60)).map((before) => EVENING - before),
  legs: fc.record({
    accept: someMinutes,
    prepare: someMinutes,
    bake: someMinutes,
    pickUp: someMinutes,
    drive: someMinutes,
    handOver: someMinutes,
  }),
  readyAt: fc.option(someTime),
  driverFrom: fc.option(someTime),
  shop: fc.constant<LngLat>(SHOP_AT),
  door: fc.option(place),
  before: fc.array(place, { maxLength: 3 }),
  driver: fc.option(
    fc.record({ at: place, seenAt: fc.nat(minutes(30)).map((age) => EVENING - age) }),
  ),
})

describe('any answer', () => {
  it('is never in the past, on five-minute marks, and holds what is expected', () => {
    fc.assert(
      fc.property(anyQuestion, fc.nat(minutes(90)), (question, later) => {
        const now = EVENING + later
        const { expected, range } = answer(question, now)
        expect(expected).toBeGreaterThanOrEqual(now)
        expect(range.to).toBeGreaterThan(now)
        expect(range.from).toBeGreaterThan(now - minutes(5))
        expect(range.from).toBeLessThanOrEqual(expected)
        expect(range.to).toBeGreaterThanOrEqual(expected)
        expect([range.from % minutes(5), range.to % minutes(5)]).toEqual([0, 0])
        expect(range.to - range.from).toBeGreaterThanOrEqual(minutes(5))
      }),
      { numRuns: 1000 },
    )
  })

  it('is never narrower with an older position, and never later at its far end', () => {
    fc.assert(
      fc.property(anyQuestion, place, fc.nat(minutes(20)), fc.nat(minutes(20)), (q, at, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)].map(
          (age) =>
            answer({ ...q, status: 'onTheWay', driver: { at, seenAt: EVENING - age } }).range,
        )
        expect(old?.from).toBeLessThanOrEqual(young?.from ?? 0)
        expect(old?.to).toBe(young?.to)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['delivery', 'pickup'] as const)('of a %s gets no later as stages pass', (kind) => {
    fc.assert(
      fc.property(anyQuestion, fc.array(fc.nat(minutes(30))), (question, waits) => {
        let now = EVENING
        let reachedAt = EVENING
        const door = kind === 'pickup' ? null : FAR
        const ways = journeys[kind].filter((status) => live.includes(status))
        const asking = { ...question, door, driver: null }
        ways.slice(1).forEach((next, i) => {
          const before = { ...asking, status: ways[i] ?? 'placed', reachedAt }
          now += waits[i] ?? 0
          const earlier = answer(before, now)
          reachedAt = now
          const later = answer({ ...asking, status: next, reachedAt }, now)
          expect(later.expected).toBeLessThanOrEqual(earlier.expected)
          expect(later.range.to).toBeLessThanOrEqual(earlier.range.to)
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('the range that is shown', () => {
  const shown = { from: EVENING, to: EVENING + minutes(10) }
  const moved = (by: number) => ({
    range: { from: shown.from + minutes(by), to: shown.to + minutes(by) },
  })

  it('stays within five minutes, moves beyond, and is never one that is over', () => {
    expect(shownEta(shown, moved(5), EVENING)).toEqual(shown)
    expect(shownEta(shown, moved(10), EVENING)).toEqual(moved(10).range)
    expect(shownEta(shown, moved(5), shown.to)).toEqual(moved(5).range)
    expect(shownEta(null, moved(0), EVENING)).toEqual(shown)
  })

  it('is said in minutes from now', () => {
    expect(rangeWords(shown, EVENING - minutes(10))).toBe('in 10–20 min')
    expect(rangeWords(shown, EVENING + minutes(3))).toBe('within 7 min')
    expect(rangeWords(shown, shown.to)).toBe('any minute now')
  })

  it('says so when the promise will not be kept', () => {
    expect(lateWords(shown, shown)).toBe('')
    expect(minutesLate(shown, moved(10).range)).toBe(10)
    expect(lateWords(shown, moved(10).range)).toBe('late: up to 10 min after the time we promised')
  })
})
