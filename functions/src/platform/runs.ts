import { driverPositionSchema, watchingOf } from '@forno/domain/delivery/driver-position'
import { messagesAfter } from '@forno/domain/messages/message'
import { assignDriver } from '@forno/domain/order/assign-driver'
import { type Moved, moveOrder } from '@forno/domain/order/move-order'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Actor } from '@forno/domain/order/who'
import type { Result } from '@forno/domain/refusal/refusal'
import type { Driver } from '@forno/domain/run/driver'
import { openOffer } from '@forno/domain/run/offers'
import { orderMoves, ordersGivenBack } from '@forno/domain/run/order-moves'
import type { Run } from '@forno/domain/run/run'
import { letGoOfRun } from '@forno/domain/run/shift'
import { isActive, isBrought } from '@forno/domain/run/statuses'
import type { Driving } from '@forno/domain/store/store'
import type { Millis } from '@forno/domain/time/millis'
import type { Transaction } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Context } from './context.ts'
import { documentAt, isDocumentId } from './documents.ts'
import { tell } from './messages.ts'
import { readOrder, saveHistory } from './orders.ts'

/** A driver as the transaction sees them. Undefined for who has never begun a shift. */
export const readDriver = async (
  tx: Transaction,
  ctx: Context,
  uid: string,
): Promise<Driver | undefined> =>
  isDocumentId(uid) ? (await tx.get(documentAt(ctx.db, 'drivers/{uid}', uid))).data() : undefined

/** Saves a driver whose shift has ended: where they are is nobody's business any more. */
export function saveShiftEnded(tx: Transaction, ctx: Context, driver: Driver): void {
  tx.set(documentAt(ctx.db, 'drivers/{uid}', driver.uid), driver)
  tx.delete(documentAt(ctx.db, 'positions/{uid}', driver.uid))
}

/** A run with everything that its next change depends on besides its orders. */
export interface RunInHand {
  run: Run
  /** Who has it or is asked; null when nobody. */
  holder: Driver | null
  driving: Driving
}

/** Who has a run in hand: its driver, or the one who is asked. Undefined when it is nobody's work. */
export const holderOf = (run: Run): string | undefined =>
  isActive(run.status) ? (run.driver?.uid ?? openOffer(run)?.driver.uid) : undefined

/** Reads a run to change it. Null when there is none. */
export async function openRun(
  tx: Transaction,
  ctx: Context,
  id: string,
): Promise<RunInHand | null> {
  if (!isDocumentId(id)) return null
  const run = (await tx.get(documentAt(ctx.db, 'runs/{run}', id))).data()
  if (!run) return null
  const uid = holderOf(run)
  const holder = uid === undefined ? undefined : await readDriver(tx, ctx, uid)
  return { run, holder: holder ?? null, driving: await readDriving(tx, ctx, run.store) }
}

/** How a shop delivers. Throws for a shop that is not there. */
export async function readDriving(tx: Transaction, ctx: Context, store: string): Promise<Driving> {
  const found = (await tx.get(documentAt(ctx.db, 'stores/{store}', store))).data()
  if (!found) throw new Error(`There is no shop ${store}`)
  return found.driving
}

/**
 * Saves what a run has become, and everything that follows from it, in one transaction: its orders move with their
 * true times, are given to who has taken it and taken back when it is withdrawn; the driver who has it no more is
 * free; who may see the position changes with it; customers are told. `was` is null for a run that begins here.
 * `holder` is the driver with the run in hand, as `takeRun` made them, when that changes. Reads the orders first, so
 * nothing may have been written in this transaction before. An order that has ended otherwise meanwhile stays as it
 * is (`contradictions` shows it). `known` are orders that were read already, perhaps changed: they are not read again.
 */
export async function saveRun(
  tx: Transaction,
  ctx: Context,
  was: RunInHand | null,
  run: Run,
  {
    by,
    driving,
    holder,
    known = [],
  }: { by: Actor; driving: Driving; holder?: Driver; known?: readonly Order[] },
): Promise<Order[]> {
  const changes = await orderChanges(tx, ctx, was?.run ?? null, run, by, known)
  tx.set(documentAt(ctx.db, 'runs/{run}', run.id), run)
  saveDrivers(tx, ctx, was, run, holder)
  saveWatching(tx, ctx, was?.run ?? null, run, driving)
  for (const { to, message } of was ? messagesAfter(was.run, run) : []) {
    tell(tx, ctx, to, [message])
  }
  for (const { order, events } of changes) saveHistory(tx, ctx, order, events)
  return changes.map(({ order }) => order)
}

interface Changed {
  order: Order
  events: OrderEvent[]
}

async function orderChanges(
  tx: Transaction,
  ctx: Context,
  before: Run | null,
  run: Run,
  by: Actor,
  known: readonly Order[],
): Promise<Changed[]> {
  const { driver } = run
  const accepted = driver && before?.driver?.uid !== driver.uid
  // One that was called off may be given back to its run by hand.
  const isNew = (order: string) =>
    !before?.stops.some((stop) => stop.order === order && stop.status !== 'calledOff')
  const carried = run.stops.filter(({ status }) => status === 'waiting').map(({ order }) => order)
  const given = carried.filter((order) => driver && (accepted || isNew(order)))
  const planned = run.status === 'cancelled' ? [] : carried.filter(isNew)
  const alreadyBack = before ? ordersGivenBack(before) : []
  const back = ordersGivenBack(run).filter((order) => !alreadyBack.includes(order))
  const moves = before ? orderMoves(before, run) : []
  const touched = new Set([...given, ...planned, ...back, ...moves.map(({ order }) => order)])
  const orders = await Promise.all(
    [...touched].map(
      async (id) => known.find((order) => order.id === id) ?? readOrder(tx, ctx, id),
    ),
  )
  const changed = new Map<string, Changed>()
  for (const order of orders) if (order) changed.set(order.id, { order, events: [] })
  const change = (id: string, decide: (order: Order) => Result<Moved>) => {
    const one = changed.get(id)
    if (!one) return
    const moved = decide(one.order)
    if (!moved.ok) {
      ctx.log.warn('order does not follow its run', { order: id, run: run.id })
      return
    }
    changed.set(id, { order: moved.value.order, events: [...one.events, moved.value.event] })
  }
  for (const id of planned) {
    const one = changed.get(id)
    if (one) one.order = { ...one.order, run: run.id }
  }
  const now = ctx.now()
  // One that was given to another run stays with it, whatever a phone that was out of reach tells later.
  const isCarriedBy = (id: string) => changed.get(id)?.order.run === run.id
  if (driver) {
    for (const id of given) {
      if (!isCarriedBy(id)) continue
      change(id, (order) => assignDriver(order, { driver, run: run.id }, by, now))
    }
    const driving: Actor = { uid: driver.uid, as: ['driver'] }
    for (const { order: id, move, at, reason } of moves) {
      if (!isCarriedBy(id)) continue
      // Called off and gone may cross: an order that ended meanwhile has had its last move.
      if (move !== 'deliver' && hasEnded(changed.get(id)?.order.status ?? 'placed')) continue
      change(id, (order) => moveOrder(order, move, driving, within(order, at, now), reason, run))
    }
  }
  for (const id of back) {
    const one = changed.get(id)
    if (one?.order.run !== run.id) continue
    if (one.order.driver) change(id, (order) => assignDriver(order, null, by, now))
    else one.order = { ...one.order, run: null }
  }
  return [...changed.values()]
}

/** A phone's clock may be behind the shop's: nothing happens before what led to it. */
const within = ({ stageTimes, status }: Order, at: Millis, now: Millis): Millis =>
  Math.max(stageTimes[status] ?? 0, Math.min(at, now))

function saveDrivers(
  tx: Transaction,
  ctx: Context,
  was: RunInHand | null,
  run: Run,
  holder: Driver | undefined,
): void {
  const had = was?.holder
  if (had && had.uid !== holder?.uid && holderOf(run) !== had.uid) {
    const brought = run.stops.filter(({ status }) => isBrought(status)).length
    tx.set(documentAt(ctx.db, 'drivers/{uid}', had.uid), letGoOfRun(had, run.id, brought))
  }
  if (holder) tx.set(documentAt(ctx.db, 'drivers/{uid}', holder.uid), holder)
}

const watchingFields = v.pick(driverPositionSchema, ['watchers', 'watchedUntil', 'next'])

/** Whoever may look at the driver is written beside the position, in the commit that opens or closes it. */
function saveWatching(
  tx: Transaction,
  ctx: Context,
  before: Run | null,
  run: Run,
  { positionFrom }: Driving,
): void {
  const uid = run.driver?.uid
  if (uid === undefined) return
  const was = before && watchingOf(before, positionFrom)
  const is = watchingOf(run, positionFrom)
  if (JSON.stringify(was) === JSON.stringify(is) || (!was && is.watchers.length === 0)) return
  tx.update(documentAt(ctx.db, 'positions/{uid}', uid), v.parse(watchingFields, is))
}
