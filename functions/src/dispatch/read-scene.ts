import { declinesOf } from '@forno/domain/dispatch/declines'
import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import { SCENE_VEHICLE, type Scene } from '@forno/domain/dispatch/scene'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { driverStatuses, type Status } from '@forno/domain/order/statuses'
import type { RunStatus } from '@forno/domain/run/statuses'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { readable } from '../platform/readable.ts'
import { travelFor } from '../platform/travel/travel-for.ts'

/** Deliveries that are not over. Those that nobody has accepted yet are not planned, but people wait for them. */
export const liveStatuses: readonly Status[] = ['placed', ...driverStatuses]
/** Runs that are somebody's, or being offered. */
export const activeRuns: readonly RunStatus[] = ['offered', 'accepted', 'loading', 'underWay']

/** More than any shop has at a time: the oldest come first, the others when those are gone. */
const MOST = 500

/** What dispatch sees of a shop now. Null for a shop that is not there. */
export async function readScene(
  id: string,
  desk: DispatchDesk,
  ctx: Context,
): Promise<Scene | null> {
  const { db } = ctx
  const [store, orders, runs, drivers, positions] = await Promise.all([
    documentAt(db, 'stores/{store}', id).get(),
    collectionAt(db, 'orders/{order}')
      .where('store', '==', id)
      .where('status', 'in', liveStatuses)
      .orderBy('placedAt')
      .limit(MOST)
      .get(),
    collectionAt(db, 'runs/{run}')
      .where('store', '==', id)
      .where('status', 'in', ['open', ...activeRuns])
      .limit(MOST)
      .get(),
    collectionAt(db, 'drivers/{uid}').where('shift.store', '==', id).get(),
    collectionAt(db, 'positions/{uid}').where('store', '==', id).get(),
  ])
  const shop = store.data()
  if (!shop) return null
  const deliveries = readable(orders.docs, ctx.log).filter(
    ({ fulfilment }) => fulfilment.kind === 'delivery',
  )
  const scene = {
    now: ctx.now(),
    store: shop,
    orders: deliveries,
    runs: readable(runs.docs, ctx.log),
    drivers: readable(drivers.docs, ctx.log),
    positions: readable(positions.docs, ctx.log),
  }
  const live = deliveries.map((order) => order.id)
  const declined = declinesOf(desk.declined ?? {}, scene.runs, live)
  const travel = await travelFor(ctx, shop, SCENE_VEHICLE, pairsOf(scene))
  return { ...scene, desk: { ...desk, declined }, between: travel.between }
}

/**
 * The ways that a paid service is worth asking about, the most important first: to each door, back, and from door to door.
 * Not from where drivers are: they move on, and no answer would be of use twice.
 */
function pairsOf({ store, orders }: Pick<Scene, 'store' | 'orders'>): [LngLat, LngLat][] {
  const shop = store.address.at
  const doors = orders.flatMap(({ fulfilment }) =>
    fulfilment.kind === 'delivery' ? [fulfilment.address.at] : [],
  )
  return [
    ...doors.map((door): [LngLat, LngLat] => [shop, door]),
    ...doors.map((door): [LngLat, LngLat] => [door, shop]),
    ...doors.flatMap((from) => doors.map((to): [LngLat, LngLat] => [from, to])),
  ]
}
