import { expect, it } from 'vitest'
import { planDispatch } from './plan-dispatch.ts'
import type { OpenOrder } from './snapshot.ts'
import {
  NOW,
  aDriver,
  aSnapshot,
  after,
  anOpenOrder,
  minute,
  oneWayTown,
} from './testing/a-snapshot.ts'

/** A driver ten minutes from the store, one order: what is to be done now. */
const begin = (ready: OpenOrder['ready']) => {
  const drivers = [aDriver({ free: { at: [0, 10], from: NOW } })]
  const snapshot = aSnapshot({ orders: [anOpenOrder({ ready })], drivers })
  return planDispatch(snapshot, { seed: 1, travel: oneWayTown }).runs[0]?.begin
}

it('while the food takes long the driver stays free for something better', () => {
  expect(begin({ at: after(30), give: 0 })).toEqual({ kind: 'stay' })
})

it('in time for the food the driver goes, bound to nothing yet', () => {
  expect(begin({ at: after(12), give: 0 })).toEqual({ kind: 'go', storeId: 'centro' })
})

it('when the food may come early the driver goes early', () => {
  expect(begin({ at: after(25), give: minute(5) })).toEqual({ kind: 'go', storeId: 'centro' })
})
