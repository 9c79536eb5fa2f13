import { describe, expect, it, test } from 'vitest'
import { offerTo, answerOffer } from '../run/offers.ts'
import type { Run } from '../run/run.ts'
import {
  aDriver,
  after,
  anOpenRun,
  aRun,
  asDriver,
  asSystem,
  DRIVER,
  setOut,
} from '../run/testing/a-run.ts'
import { anOrder, aPickup, EVENING, valueOf } from '../testing/an-order.ts'
import { NEAR } from '../testing/a-store.ts'
import { minutes } from '../time/millis.ts'
import { alertWords } from '../words/alerts.ts'
import { type Alert, alertsOf, keptSince, newAlerts, type Watched } from './alerts.ts'

const at = (after: number) => EVENING + minutes(after)

const watched = (changes: Partial<Watched> = {}): Watched => ({
  orders: [],
  runs: [],
  drivers: [aDriver()],
  positionOf: () => undefined,
  movementOf: () => undefined,
  etaOf: () => undefined,
  leftOut: [],
  ...changes,
})
const seenAt = (when: number, pausedSince: number | null = null) => ({
  every: 12_000,
  position: { at: NEAR, seenAt: when, heading: null, pausedSince },
})
const kinds = (alerts: readonly Alert[]) => alerts.map(({ kind }) => kind)

describe('orders', () => {
  const order = anOrder({ id: 'order-a', status: 'ready', driver: null, run: null })

  it('that are expected after their promise are late, by the shown range', () => {
    const { promise } = order
    const eta = { from: promise.to, to: promise.to + minutes(10) }
    const [alert] = alertsOf(watched({ orders: [order], etaOf: () => eta }), promise.from)
    expect(alert).toMatchObject({ kind: 'late', severity: 'urgent', minutes: 10 })
  })

  it('are no alert while the promise can be kept, nor once they have ended or are picked up', () => {
    const late = { promise: { from: 0, to: 1 } }
    const orders = [
      order,
      anOrder({ ...late, status: 'delivered' }),
      aPickup({ ...late, status: 'ready' }),
    ]
    expect(alertsOf(watched({ orders }), order.promise.from)).toEqual([])
  })

  it('whose promise has passed are late even when no newer estimate has come', () => {
    const [alert] = alertsOf(watched({ orders: [order] }), order.promise.to + minutes(3))
    expect(alert).toMatchObject({ kind: 'late', minutes: 3 })
  })

  it('that nobody can take say why; held ones wait for a person who knows', () => {
    const leftOut = [
      { order: 'order-a', why: 'nobodyMay' },
      { order: 'order-b', why: 'held' },
    ] as const
    const orders = [order, anOrder({ id: 'order-b', status: 'ready', driver: null })]
    const alerts = alertsOf(watched({ orders, leftOut: [...leftOut] }), EVENING)
    expect(alerts).toMatchObject([{ id: 'nobody:order-a', detail: 'nobodyMay' }])
  })

  it('of a run that everybody on shift has declined are put before staff', () => {
    const offered = valueOf(offerTo(anOpenRun(), DRIVER, asSystem, EVENING))
    const declined = valueOf(answerOffer(offered, 'decline', asDriver, EVENING))
    const [alert] = alertsOf(watched({ runs: [declined] }), at(1))
    expect(alert).toMatchObject({ kind: 'declinedByAll', detail: 'K7M2, P3R9', since: EVENING })
    const other = aDriver({ uid: 'driver-2' })
    expect(alertsOf(watched({ runs: [declined], drivers: [aDriver(), other] }), at(1))).toEqual([])
  })
})

describe('a driver under way', () => {
  const run = after(aRun(), ...setOut)
  const moving = { at: NEAR, since: at(9), offSince: null }
  const of = (changes: Partial<Watched>, now: number) =>
    alertsOf(watched({ runs: [run], ...changes }), now)

  it('who is seen and moves is no alert', () => {
    const positionOf = () => seenAt(at(10))
    expect(of({ positionOf, movementOf: () => moving }, at(10))).toEqual([])
  })

  it('who has stood for more than five minutes is', () => {
    const movementOf = () => ({ ...moving, since: at(4) })
    const [alert] = of({ positionOf: () => seenAt(at(10)), movementOf }, at(10))
    expect(alert).toMatchObject({ kind: 'stopped', since: at(4), minutes: 6 })
  })

  it('may stand at a door, and after setting out', () => {
    const movementOf = () => ({ ...moving, since: EVENING - minutes(20) })
    const atDoor = after(aRun(), ...setOut, { move: 'arrive', stop: 'order-a' })
    const positionOf = () => seenAt(at(10))
    expect(alertsOf(watched({ runs: [atDoor], positionOf, movementOf }), at(10))).toEqual([])
    expect(of({ positionOf: () => seenAt(at(5)), movementOf }, at(5))).toEqual([])
  })

  it('who has been off the way for two minutes is', () => {
    const movementOf = () => ({ ...moving, offSince: at(7) })
    const alerts = of({ positionOf: () => seenAt(at(10)), movementOf }, at(10))
    expect(alerts).toMatchObject([{ kind: 'offRoute', since: at(7), minutes: 3 }])
  })

  it('who is silent is only that, at first to be watched, then urgent', () => {
    const movementOf = () => ({ ...moving, since: at(1), offSince: at(1) })
    const positionOf = () => seenAt(at(8))
    const [soon] = of({ positionOf, movementOf }, at(10))
    const later = of({ positionOf, movementOf }, at(20))
    expect(soon).toMatchObject({ kind: 'silent', severity: 'watch', since: at(8) })
    expect(later).toMatchObject([{ kind: 'silent', severity: 'urgent', minutes: 12 }])
  })

  it('whose phone has said that it stops is silent from then on', () => {
    const positionOf = () => seenAt(at(9), at(9))
    expect(kinds(of({ positionOf }, at(9)))).toEqual(['silent'])
  })

  it('who never sent a position has a minute for the first', () => {
    expect(of({}, at(3))).toEqual([])
    expect(kinds(of({}, at(5)))).toEqual(['silent'])
  })
})

describe('what happens on a run', () => {
  const seen: Partial<Watched> = { positionOf: () => seenAt(at(10)) }
  const of = (run: Run, changes: Partial<Watched> = {}) =>
    alertsOf(watched({ runs: [run], ...seen, ...changes }), at(10))

  test('an incident is told at once, with what the driver says', () => {
    const run = after(aRun(), ...setOut, { move: 'incident', kind: 'breakdown', note: 'flat tyre' })
    const [alert] = of(run)
    expect(alert).toMatchObject({ kind: 'incident', severity: 'urgent' })
    expect(alert && alertWords(alert, 'Test driver')).toEqual({
      title: 'Test driver reports a breakdown',
      todo: '“flat tyre” Call them.',
    })
  })

  test('an order that was cancelled while its run still carries it is a contradiction', () => {
    const run = after(aRun(), ...setOut)
    const orders = [anOrder({ id: 'order-a', status: 'cancelled', run: 'run-1' })]
    expect(of(run, { orders })).toMatchObject([
      { kind: 'contradiction', detail: 'cancelled:onBoard' },
    ])
  })

  test('a stop left behind and a hand-over without proof carry their reasons', () => {
    const run = after(
      aRun(),
      { move: 'start' },
      { move: 'tick', stop: 'order-a', bag: 1 },
      { move: 'depart', without: { 'order-b': 'not baked' } },
      { move: 'arrive', stop: 'order-a' },
      {
        move: 'handOver',
        stop: 'order-a',
        proof: { kind: 'none', reason: 'no camera' },
        cash: null,
      },
    )
    expect(of(run)).toMatchObject([
      { kind: 'withoutProof', severity: 'note', detail: 'no camera' },
      { kind: 'bagMissing', severity: 'watch', detail: 'not baked' },
    ])
  })
})

describe('the list', () => {
  const alert = (id: string, since: number): Alert => ({
    id,
    kind: 'late',
    severity: 'urgent',
    since,
    order: null,
    run: null,
    driver: null,
    minutes: 1,
    detail: '',
  })

  it('has the newest first, and keeps when each was seen first', () => {
    const before = [alert('a', 10)]
    expect(keptSince(before, [alert('a', 30), alert('b', 20)])).toMatchObject([
      { id: 'b', since: 20 },
      { id: 'a', since: 10 },
    ])
  })

  it('tells new alerts from known ones', () => {
    expect(newAlerts([alert('a', 1)], [alert('a', 2), alert('b', 2)])).toMatchObject([{ id: 'b' }])
  })
})
