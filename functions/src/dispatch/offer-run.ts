import type { Run as PlannedRun } from '@forno/domain/dispatch/plan'
import { inWords } from '@forno/domain/dispatch/reasons'
import { canBeGiven } from '@forno/domain/order/assign-driver'
import type { Order } from '@forno/domain/order/order'
import { theSystem } from '@forno/domain/order/who'
import { offerTo } from '@forno/domain/run/offers'
import { newRun, type Run } from '@forno/domain/run/run'
import { takeRun } from '@forno/domain/run/shift'
import { isActive, isOver } from '@forno/domain/run/statuses'
import { stopFor } from '@forno/domain/run/stop-for'
import type { Who } from '@forno/domain/run/tap'
import type { Store } from '@forno/domain/store/store'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { readOrder } from '../platform/orders.ts'
import { readDriver, saveRun } from '../platform/runs.ts'
import { withdrawn } from './open-runs.ts'

const system: Who = { uid: theSystem.uid, as: 'system' }

/** A run that has been asked about so often begins anew, so that its list of offers stays short. */
const MOST_OFFERS = 40

/**
 * Asks a driver about a planned run, in one transaction that looks at both sides: the driver has nothing in hand and may
 * take it, every order is there, has nobody and is in no run that somebody has. False when it is not so any more.
 */
export const offerRun = async (
  planned: PlannedRun,
  { id: store, address, driving }: Store,
  ctx: Context,
): Promise<boolean> =>
  ctx.db.runTransaction(async (tx) => {
    const ids = planned.stops.map(({ orderId }) => orderId)
    const [driver, ...found] = await Promise.all([
      readDriver(tx, ctx, planned.driverId),
      ...ids.map((id) => readOrder(tx, ctx, id)),
    ])
    const orders = found.flatMap((order) => order ?? [])
    const free = orders.filter((order) => canBeGiven(order) && order.driver === null)
    if (!driver || free.length < ids.length) return false
    const inTheWay = await runsOf(tx, ctx, orders)
    if (inTheWay.some(({ status }) => isActive(status))) return false
    const open = inTheWay.filter(({ status }) => !isOver(status))
    const stops = orders.map((order) => stopFor(order, driving))
    const same = open.find((run) => isSameRun(run, ids))
    const plan = { leaveAt: Math.max(0, planned.leaveBy), why: inWords(planned.reason) }
    const run: Run = same
      ? { ...same, ...plan, stops: inSequence(same, ids), planned: ids }
      : newRun({ id: ctx.ids.order(), store, shop: address.at, stops, ...plan })
    const now = ctx.now()
    const taken = takeRun(driver, run, now)
    const offered = offerTo(run, { uid: driver.uid, name: driver.name }, system, now)
    if (!taken.ok || !offered.ok) return false
    // Everything is read before anything is written: the others of the runs that are taken apart too.
    let known = await withOthers(tx, ctx, orders, open)
    for (const old of open.filter((one) => one !== same)) {
      const was = { run: old, holder: null, driving }
      const saved = await saveRun(tx, ctx, was, withdrawn(old, now), {
        by: theSystem,
        driving,
        known,
      })
      known = known.map((order) => saved.find(({ id }) => id === order.id) ?? order)
    }
    await saveRun(tx, ctx, same ? { run: same, holder: null, driving } : null, offered.value, {
      by: theSystem,
      driving,
      holder: taken.value,
      known,
    })
    return true
  })

async function runsOf(tx: Transaction, ctx: Context, orders: readonly Order[]): Promise<Run[]> {
  const ids = new Set(orders.flatMap(({ run }) => run ?? []))
  const found = await Promise.all(
    [...ids].map((id) => tx.get(documentAt(ctx.db, 'runs/{run}', id))),
  )
  return found.flatMap((doc) => doc.data() ?? [])
}

const isSameRun = ({ stops, offers }: Run, ids: readonly string[]): boolean =>
  offers.length < MOST_OFFERS &&
  stops.length === ids.length &&
  stops.every(({ order, status }) => status === 'waiting' && ids.includes(order))

const inSequence = ({ stops }: Run, ids: readonly string[]): Run['stops'] =>
  ids.flatMap((id) => stops.find(({ order }) => order === id) ?? [])

async function withOthers(
  tx: Transaction,
  ctx: Context,
  orders: readonly Order[],
  runs: readonly Run[],
): Promise<Order[]> {
  const ids = new Set(runs.flatMap(({ stops }) => stops.map(({ order }) => order)))
  const others = [...ids].filter((id) => !orders.some((order) => order.id === id))
  const found = await Promise.all(others.map((id) => readOrder(tx, ctx, id)))
  return [...orders, ...found.flatMap((order) => order ?? [])]
}
