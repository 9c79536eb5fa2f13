import type { Office } from '@forno/domain/access/office'
import type { Order } from '@forno/domain/order/order'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { withStop, withoutOffer } from '@forno/domain/run/change-stops'
import type { Driver } from '@forno/domain/run/driver'
import { assignRun } from '@forno/domain/run/offers'
import { MAX_STOPS, newRun, type Run } from '@forno/domain/run/run'
import { letGoOfRun, takeRun } from '@forno/domain/run/shift'
import { stopFor } from '@forno/domain/run/stop-for'
import { minutes, type Millis } from '@forno/domain/time/millis'
import { calledOff, runOf } from '../platform/call-off.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt, isDocumentId } from '../platform/documents.ts'
import { saveAudit } from '../platform/orders.ts'
import { openRun, readDriver, readDriving, type RunInHand, saveRun } from '../platform/runs.ts'
import { givenLine } from './given-line.ts'

/**
 * Gives an order to a driver who works here now: as one more stop of the run they are about to take, else as a run of its
 * own. What they were only asked about goes back to dispatch; where the order was before, its stop is called off. The order
 * as it is then; the very same one when it is theirs already.
 */
export async function giveToDriver(
  tx: Transaction,
  ctx: Context,
  order: Order,
  uid: string,
  by: Office,
): Promise<Result<Order>> {
  const found = await driverOf(tx, ctx, uid, order.store)
  if (!found.ok) return found
  const driver = found.value
  const before = await runOf(tx, ctx, order)
  if (before && order.activeDriver === uid) return ok(order)
  const theirs = driver.run === null ? null : await openRun(tx, ctx, driver.run)
  const driving = before?.driving ?? (await readDriving(tx, ctx, order.store))
  const saving = { by: { uid: by.uid, as: [by.as] }, driving }
  const who = { uid, name: driver.name }
  const now = ctx.now()

  if (before && theirs?.run.id === before.run.id) {
    // Their own offer with this order in it: they are not asked any more.
    const run = assignRun(before.run, who, by)
    if (!run.ok) return run
    return done(await saveRun(tx, ctx, before, run.value, saving))
  }
  const target = targetOf()
  if (!target.ok) return target
  const { was, run, holder } = target.value
  if (before) {
    const off = calledOff(before, order.id, { by, ctx })
    if (!off.ok) return off
    await saveRun(tx, ctx, before, off.value, saving)
  }
  if (theirs && !was) {
    await saveRun(tx, ctx, theirs, withoutOffer(theirs.run), { ...saving, holder })
  }
  return done(await saveRun(tx, ctx, was, run, { ...saving, holder, known: [order] }))

  /** The run that it becomes part of, and the driver with that in hand. */
  function targetOf(): Result<{ was: RunInHand | null; run: Run; holder: Driver }> {
    const stop = stopFor(order, driving)
    if (theirs && theirs.run.status !== 'offered') {
      const why = whyNotOneMore(theirs.run, driver, order.store, now)
      if (why) return refuse('driverCannot', { field: 'driver', params: { why } })
      return ok({ was: theirs, run: withStop(theirs.run, stop), holder: driver })
    }
    const planned = newRun({
      id: ctx.ids.order(),
      store: order.store,
      shop: order.storeAt,
      leaveAt: leaveAtFor(order, now),
      why: 'given by hand',
      stops: [stop],
    })
    const run = assignRun(planned, who, by)
    if (!run.ok) return run
    const free = theirs ? letGoOfRun(driver, theirs.run.id) : driver
    const holder = takeRun(free, run.value, now)
    return holder.ok ? ok({ was: null, run: run.value, holder: holder.value }) : holder
  }

  /** A line for each order that was given: a run that was offered may carry several. */
  function done(changed: readonly Order[]): Result<Order> {
    const given = changed.filter(({ activeDriver }) => activeDriver === uid)
    for (const one of given) {
      saveAudit(tx, ctx, `${one.id}:${one.version - 1}`, givenLine(one, uid, by, now))
    }
    const after = given.find(({ id }) => id === order.id)
    if (!after) throw new Error(`${order.id} was not given to who should have it`)
    return ok(after)
  }
}

/** Somebody who drives for this shop by the staff's records, and is on shift. */
async function driverOf(
  tx: Transaction,
  ctx: Context,
  uid: string,
  store: string,
): Promise<Result<Driver>> {
  const member = isDocumentId(uid)
    ? (await tx.get(documentAt(ctx.db, 'staff/{uid}', uid))).data()
    : undefined
  if (!member?.active || !member.roles[store]?.includes('driver')) {
    return refuse('notADriver', { field: 'driver' })
  }
  const driver = await readDriver(tx, ctx, uid)
  return driver?.shift
    ? ok(driver)
    : refuse('driverCannot', { field: 'driver', params: { why: 'off' } })
}

/** Why a run that is somebody's already cannot have one more stop. */
function whyNotOneMore(run: Run, { capacity, shift }: Driver, store: string, now: Millis) {
  if (run.store !== store) return 'otherStore'
  if (run.status !== 'accepted' && run.status !== 'loading') return 'busy'
  const waiting = run.stops.filter(({ status }) => status === 'waiting').length
  if (waiting >= capacity || run.stops.length >= MAX_STOPS) return 'tooMuch'
  return now >= (shift?.until ?? 0) ? 'shiftEnds' : undefined
}

/** As soon as the food is expected to be there. */
const leaveAtFor = ({ estimate, legs }: Order, now: Millis): Millis =>
  Math.max(now, estimate.from - minutes(legs.drive + legs.handOver))
