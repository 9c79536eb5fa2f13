import { describe, expect, it } from 'vitest'
import { aDriver, anOpenRun } from '../run/testing/a-run.ts'
import { offerTo, timedOut } from '../run/offers.ts'
import { FAR, NEAR } from '../testing/a-store.ts'
import { EVENING, valueOf } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { declinesOf } from './declines.ts'
import { newDesk } from './desk.ts'
import { isSamePlan } from './is-same-plan.ts'
import { learnFrom } from './learn.ts'
import type { Plan, Run } from './plan.ts'
import { OFFER_AHEAD, offersDue, planScene, shownPlan } from './plan-scene.ts'
import type { Scene } from './scene.ts'
import { movedEstimates } from './shown-estimates.ts'
import { aScene, aWaitingOrder } from './testing/a-scene.ts'

const plan = (scene: Scene) => planScene(scene, { seed: 1 })

describe('planning what a shop has', () => {
  it('brings what is ready', () => {
    const scene = aScene({ orders: [aWaitingOrder()] })
    expect(plan(scene).runs.map(({ stops }) => stops.length)).toEqual([1])
  })

  it('brings what is stale too, rather than never', () => {
    const order = aWaitingOrder()
    const scene = aScene({ orders: [order], now: EVENING + minutes(90) })
    expect(plan(scene)).toMatchObject({ leftOut: [], runs: [{ stops: [{ orderId: order.id }] }] })
  })

  it('brings what is too far to stay fresh', () => {
    const jam = aScene().between
    const between: typeof jam = (from, to) => 20 * jam(from, to)
    const scene = aScene({ orders: [aWaitingOrder({}, FAR)], between })
    expect(plan(scene).leftOut).toEqual([])
  })

  it('leaves nothing out on an evening that is too much for its drivers', () => {
    const orders = Array.from({ length: 12 }, (_, n) =>
      aWaitingOrder({ id: `order-${String(n)}` }, n % 3 ? NEAR : FAR),
    )
    expect(plan(aScene({ orders })).leftOut).toEqual([])
  })

  it('is shown in words, and is the same to who looks until something is', () => {
    const scene = aScene({ orders: [aWaitingOrder({ id: 'a' }), aWaitingOrder({ id: 'b' }, FAR)] })
    const shown = shownPlan(plan(scene), EVENING)
    expect(shown.runs.every(({ why }) => why.length > 5)).toBe(true)
    expect(isSamePlan(shown, shownPlan(plan(scene), EVENING + 1))).toBe(true)
    expect(isSamePlan(shown, { ...shown, leftOut: [{ order: 'a', why: 'held' }] })).toBe(false)
  })
})

describe('asking drivers', () => {
  const run = (changes: Partial<Run> = {}): Run => ({
    driverId: aDriver().uid,
    storeId: 'centro',
    stops: [{ orderId: 'order-a', handOverAt: EVENING + minutes(30) }],
    arriveAt: EVENING,
    pickUpAt: EVENING + minutes(20),
    leaveBy: EVENING + minutes(20),
    begin: { kind: 'stay' },
    reason: { kind: 'onlyOne' },
    ...changes,
  })
  const due = (runs: Run[], drivers = [aDriver()]) => {
    const planned: Plan = { runs, waits: [], leftOut: [], measure: 0, steps: 0 }
    return offersDue(planned, { now: EVENING, drivers }).length
  }

  it('is as late as it costs nothing: when they have to begin, or soon will', () => {
    expect(due([run()])).toBe(0)
    expect(due([run({ pickUpAt: EVENING + OFFER_AHEAD })])).toBe(1)
    expect(due([run({ leaveBy: EVENING + OFFER_AHEAD })])).toBe(1)
    expect(due([run({ begin: { kind: 'go', storeId: 'centro' } })])).toBe(1)
  })

  it('is one run at a time, and nobody with one in hand', () => {
    const soon = run({ begin: { kind: 'pickUp' } })
    expect(due([soon, soon])).toBe(1)
    expect(due([run(), soon])).toBe(0)
    expect(due([soon], [aDriver({ run: 'run-0' })])).toBe(0)
  })
})

describe('who has declined an order', () => {
  const asked = valueOf(
    offerTo(anOpenRun(), { uid: 'd', name: 'D' }, { uid: 'system', as: 'system' }, EVENING),
  )
  const silent = timedOut(asked, EVENING + minutes(2))

  it('is known of each of its orders, once, and as long as they are live', () => {
    const known = declinesOf({}, [silent], ['order-a', 'order-b'])
    expect(known).toEqual({
      'order-a': [{ driver: 'd', at: EVENING, said: 'timedOut' }],
      'order-b': [{ driver: 'd', at: EVENING, said: 'timedOut' }],
    })
    expect(declinesOf(known, [silent], ['order-a'])).toEqual({ 'order-a': known['order-a'] })
  })

  it('stays known when the run is gone', () => {
    const known = declinesOf({}, [silent], ['order-a'])
    expect(declinesOf(known, [], ['order-a'])).toEqual(known)
  })
})

describe('when an order is expected', () => {
  it('follows the plan: later while its driver is away, and doors before it count', () => {
    const far = aWaitingOrder({ id: 'far' }, FAR)
    const old = { from: EVENING - minutes(60), to: EVENING - minutes(50) }
    const scene = aScene({ orders: [{ ...far, estimate: old }] })
    const [moved] = movedEstimates(scene, plan(scene))
    expect(moved?.estimate.from).toBeGreaterThanOrEqual(EVENING)
    const nobody = { ...scene, drivers: [] }
    expect(movedEstimates(nobody, plan(nobody))).toHaveLength(1)
  })

  it('is not said anew for what it says already', () => {
    const order = aWaitingOrder({}, NEAR)
    const scene = aScene({ orders: [{ ...order, estimate: { from: 0, to: 1 } }] })
    const [moved] = movedEstimates(scene, plan(scene))
    if (!moved) throw new Error('a time gone by is never shown')
    const again = { ...scene, orders: [{ ...order, estimate: moved.estimate }] }
    expect(movedEstimates(again, plan(again))).toEqual([])
  })
})

it('a desk learns each order once as it comes and once as it is ready', () => {
  const baking = aWaitingOrder({ status: 'baking' })
  const came = learnFrom(newDesk('centro'), [baking])
  expect(came.forecast.orders).toEqual({ centro: 1 })
  expect(learnFrom(came, [baking])).toEqual(came)
  const ready = learnFrom(came, [aWaitingOrder()])
  expect(ready.forecast.errors.count).toBe(came.forecast.errors.count + 1)
  expect(learnFrom(ready, [aWaitingOrder()])).toEqual(ready)
  expect(learnFrom(ready, []).learnt).toEqual({})
})
