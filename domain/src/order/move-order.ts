import { estimateFrom, nextShown } from '../delivery/estimate.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import { leadsSomewhere, type MoveName, moveCalled } from './moves.ts'
import type { Order, OrderEvent } from './order.ts'
import { hasEnded } from './statuses.ts'
import type { Actor } from './who.ts'

/** What a change of an order leaves behind: the order as it is then, and the event that says so. */
export interface Moved {
  order: Order
  event: OrderEvent
}

/**
 * Moves an order by the table. Refuses `notAllowed` (this actor may never do that), `orderMovedOn` (somebody was
 * faster; params: status, by which the caller can show what is) and `reasonNeeded`.
 * Who only wants what has just happened anyway is answered by `alreadyMoved` first.
 */
export function moveOrder(
  order: Order,
  name: MoveName,
  by: Actor,
  now: Millis,
  reason = '',
): Result<Moved> {
  const move = moveCalled(name)
  const as = move.by.find((mover) => by.as.includes(mover))
  if (!as) return refuse('notAllowed')
  if (!leadsSomewhere(name, order.status, order.fulfilment.kind)) {
    return refuse('orderMovedOn', { params: { status: order.status } })
  }
  if (move.needsReason && reason.trim() === '') return refuse('reasonNeeded', { field: 'reason' })
  const ended = hasEnded(move.to)
  const seen = estimateFrom(order.legs, move.to, now)
  // Nobody in the shop has seen an order that waited for its card: its times begin when it is there.
  const begins = name === 'confirm' ? { placedAt: now, promise: seen } : {}
  const estimate = name === 'confirm' ? seen : nextShown(order.estimate, seen)
  const moved: Order = {
    ...order,
    ...begins,
    status: move.to,
    stageTimes: { ...order.stageTimes, [move.to]: now },
    reason: move.needsReason ? reason.trim() : order.reason,
    estimate: ended ? order.estimate : estimate,
    activeDriver: ended ? null : order.activeDriver,
    version: order.version + 1,
  }
  const event: OrderEvent = {
    n: order.version,
    order: order.id,
    store: order.store,
    customer: order.customer,
    kind: name,
    from: order.status,
    to: move.to,
    at: now,
    by: { uid: by.uid, as },
    ...(move.needsReason ? { reason: reason.trim() } : {}),
  }
  return ok({ order: moved, event })
}

/**
 * Whether the last thing that happened is this very move by this very person: a second tap, or a retry after a
 * lost answer. It is told that all is well, and nothing is written.
 */
export const alreadyMoved = (last: OrderEvent, name: MoveName, by: Actor): boolean =>
  last.kind === name && last.by.uid === by.uid
