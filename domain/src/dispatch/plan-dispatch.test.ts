import { expect, it } from 'vitest'
import { planDispatch } from './plan-dispatch.ts'
import type { Snapshot } from './snapshot.ts'
import {
  NOW,
  aDriver,
  aSnapshot,
  after,
  anOpenOrder,
  minute,
  oneWayTown,
} from './testing/a-snapshot.ts'

const plan = (change: Partial<Snapshot>) =>
  planDispatch(aSnapshot(change), { seed: 1, travel: oneWayTown })
const runs = (change: Partial<Snapshot>) =>
  plan(change).runs.map(({ driverId, stops }) => [driverId, ...stops.map((stop) => stop.orderId)])

const near = aDriver({ id: 'near', free: { at: [0, 1], from: NOW } })
const far = aDriver({ id: 'far', free: { at: [0, 20], from: NOW } })

it('the nearer driver goes', () => {
  expect(runs({ orders: [anOpenOrder()], drivers: [far, near] })).toEqual([['near', 'order']])
})

it('a single order goes to who is nearer now, whoever it was planned for before', () => {
  const busy = aDriver({ id: 'busy', free: { at: [0, 1], from: after(20) } })
  const before = [{ driverId: 'busy', orderIds: ['order'] }]
  expect(runs({ orders: [anOpenOrder()], drivers: [busy, near], before })).toEqual([
    ['near', 'order'],
  ])
})

it('a driver who has declined is not asked again', () => {
  const order = anOpenOrder({ declinedBy: ['near'] })
  expect(runs({ orders: [order], drivers: [far, near] })).toEqual([['far', 'order']])
})

it('when all have declined, the order is left out and says so', () => {
  const order = anOpenOrder({ declinedBy: ['near', 'far'] })
  expect(plan({ orders: [order], drivers: [far, near] }).leftOut).toEqual([
    { orderId: 'order', why: 'nobodyMay' },
  ])
})

it('a pin holds, though another driver is nearer', () => {
  const pins: Snapshot['pins'] = [{ kind: 'give', orderId: 'order', driverId: 'far' }]
  const { runs } = plan({ orders: [anOpenOrder()], drivers: [far, near], pins })
  expect(runs).toMatchObject([{ driverId: 'far', reason: { kind: 'pinned' } }])
})

it('two orders on one way share a run, unless they are kept apart', () => {
  const orders = [anOpenOrder({ id: 'a' }), anOpenOrder({ id: 'b', at: [0, 6] })]
  expect(runs({ orders, drivers: [near] })).toEqual([['near', 'a', 'b']])
  const pins: Snapshot['pins'] = [{ kind: 'apart', orderIds: ['a', 'b'] }]
  expect(runs({ orders, drivers: [near], pins })).toHaveLength(2)
})

it('a held order stays, and one held until later is taken later', () => {
  const orders = [anOpenOrder()]
  const held: Snapshot['pins'] = [{ kind: 'hold', orderId: 'order' }]
  expect(plan({ orders, pins: held }).leftOut).toEqual([{ orderId: 'order', why: 'held' }])
  const later: Snapshot['pins'] = [{ kind: 'hold', orderId: 'order', until: after(12) }]
  expect(plan({ orders, pins: later }).runs).toMatchObject([{ pickUpAt: after(12) }])
})

it('a pizza that would arrive stale is left to a person', () => {
  const order = anOpenOrder({ at: [0, 15], keepsFor: minute(10) })
  expect(plan({ orders: [order] }).leftOut).toEqual([{ orderId: 'order', why: 'wouldBeStale' }])
})

it('nobody picks up after the shift', () => {
  const drivers = [aDriver({ shift: { from: after(-60), until: after(3) } })]
  expect(plan({ orders: [anOpenOrder()], drivers }).leftOut).toEqual([
    { orderId: 'order', why: 'nobodyInTime' },
  ])
})

it('the way there counts, not the way back: streets may be one-way', () => {
  // Both 10 from the store; who comes from the east drives against nothing, from the west half as long again.
  const east = aDriver({ id: 'east', free: { at: [10, 0], from: NOW } })
  const west = aDriver({ id: 'west', free: { at: [-10, 0], from: NOW } })
  const [run] = plan({ orders: [anOpenOrder()], drivers: [west, east] }).runs
  expect(run).toMatchObject({ driverId: 'east', arriveAt: after(10) })
})

it('a run is final only when the bags can be taken', () => {
  const drivers = [aDriver({ waiting: { storeId: 'centro', since: after(-5) } })]
  const soon = [anOpenOrder({ ready: { at: after(5), give: 0 } })]
  const now = [anOpenOrder({ ready: { at: NOW, give: 0 } })]
  expect(plan({ orders: soon, drivers }).runs).toMatchObject([{ begin: { kind: 'stay' } }])
  expect(plan({ orders: now, drivers }).runs).toMatchObject([{ begin: { kind: 'pickUp' } }])
})

it('food that is only guessed to be ready is not taken yet', () => {
  const drivers = [aDriver({ waiting: { storeId: 'centro', since: after(-5) } })]
  const orders = [anOpenOrder({ ready: { at: after(-1), give: minute(5) } })]
  expect(plan({ orders, drivers }).runs).toMatchObject([{ begin: { kind: 'stay' } }])
})

it('an idle driver waits where the next orders are likely', () => {
  const stores = [
    { id: 'centro', at: [0, 0] },
    { id: 'playa', at: [0, 9] },
  ] as const
  const expected = {
    perHour: [
      { storeId: 'centro', orders: 1 },
      { storeId: 'playa', orders: 20 },
    ],
    preparing: { mean: 8, give: 4 },
  }
  expect(plan({ stores: [...stores], expected }).waits).toMatchObject([{ storeId: 'playa' }])
})

it('the search ends when its time is over', () => {
  const orders = Array.from({ length: 6 }, (_, n) => anOpenOrder({ id: `order${n}`, at: [n, n] }))
  let time = 0
  const clock = () => (time += 1)
  const options = { seed: 1, travel: oneWayTown, steps: 1000, budgetMs: 10, clock }
  expect(planDispatch(aSnapshot({ orders }), options).steps).toBeLessThanOrEqual(10)
})

it('an unknown store is a fault of the caller', () => {
  expect(() => plan({ orders: [anOpenOrder({ storeId: 'nowhere' })] })).toThrow('nowhere')
})
