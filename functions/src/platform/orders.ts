import type { AuditLine } from '@forno/domain/access/audit'
import { newsOfOrder } from '@forno/domain/messages/after-events'
import { movesPoints } from '@forno/domain/loyalty/moves-points'
import type { Moved } from '@forno/domain/order/move-order'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import { trackedOrder } from '@forno/domain/order/tracked-order'
import { movesMoney } from '@forno/domain/payment/moves-money'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { documentAt } from './documents.ts'
import { writeJob } from './jobs.ts'
import { tell } from './messages.ts'

/** Events sort as text in the order they happened. */
const eventId = (n: number): string => String(n).padStart(6, '0')

/** An order as it is, part of the transaction. */
export const readOrder = async (
  tx: Transaction,
  ctx: Context,
  id: string,
): Promise<Order | undefined> => (await tx.get(documentAt(ctx.db, 'orders/{order}', id))).data()

/** The last thing that happened to an order. */
export async function lastEvent(
  tx: Transaction,
  ctx: Context,
  order: Order,
): Promise<OrderEvent | undefined> {
  const id = eventId(order.version - 1)
  return (await tx.get(documentAt(ctx.db, 'orders/{order}/events/{event}', order.id, id))).data()
}

/**
 * Saves what happened to an order: the order as it is now, the event that says so, what the shared link shows,
 * what its customer is told, and what follows for its money, all or nothing. The event's number is the order's version before, so a second writer who has not
 * seen the first one's event meets it and fails.
 */
export const saveMoved = (tx: Transaction, ctx: Context, { order, event }: Moved): void =>
  saveHistory(tx, ctx, order, [event])

/** The same for several things that happened at once, oldest first. None: only the order itself has changed. */
export function saveHistory(
  tx: Transaction,
  ctx: Context,
  changed: Order,
  events: readonly OrderEvent[],
): void {
  const { order, messages } = newsOfOrder(changed, events, ctx.now())
  const orderRef = documentAt(ctx.db, 'orders/{order}', order.id)
  if (events[0]?.kind === 'place') tx.create(orderRef, order)
  else tx.set(orderRef, order)
  tell(tx, ctx, order.customer, messages)
  if (events.length === 0) return
  for (const event of events) {
    const id = eventId(event.n)
    tx.create(documentAt(ctx.db, 'orders/{order}/events/{event}', order.id, id), event)
    if (movesMoney(order, event)) settleSoon(tx, ctx, order, String(event.n))
    if (movesPoints(order, event)) settlePointsSoon(tx, ctx, order, String(event.n))
  }
  tx.set(documentAt(ctx.db, 'trackings/{token}', order.tracking), trackedOrder(order))
}

/** Has the order's money brought to where it should be. `cause` makes the same cause ask once. */
export const settleSoon = (tx: Transaction, ctx: Context, order: OfShop, cause: string): void =>
  orderJob(tx, ctx, order, { kind: 'settlePayment', id: `${order.id}:settle:${cause}` })

/** Has the order's points brought to where they should be. Events and payments count for themselves: `cause` says which. */
export const settlePointsSoon = (
  tx: Transaction,
  ctx: Context,
  order: OfShop,
  cause: string,
): void => orderJob(tx, ctx, order, { kind: 'settlePoints', id: `${order.id}:points:${cause}` })

type OfShop = Pick<Order, 'id' | 'store'>

/** Work on an order that knows no more than which one, to be done at once. */
const orderJob = (
  tx: Transaction,
  ctx: Context,
  { id: order, store }: OfShop,
  job: { kind: 'settlePayment' | 'settlePoints'; id: string },
): void => writeJob(tx, ctx, { ...job, payload: { order }, order, store, dueAt: ctx.now() })

/** Writes down a privileged change. The id comes from what was changed and its version: one line for each. */
export const saveAudit = (tx: Transaction, ctx: Context, id: string, line: AuditLine): void => {
  tx.create(documentAt(ctx.db, 'audit/{line}', id), line)
}
