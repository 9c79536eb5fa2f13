import type { Range } from '../delivery/estimate.ts'
import { promiseFrom } from '../delivery/promise.ts'
import { shownEta } from '../delivery/shown-eta.ts'
import { usualEta } from '../delivery/usual-eta.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Run } from '../run/run.ts'
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
 * Who only wants what has just happened anyway is answered by `alreadyMoved` first. `run` is what carries it, when the
 * move comes from there.
 */
export function moveOrder(
  order: Order,
  name: MoveName,
  by: Actor,
  now: Millis,
  reason = '',
  run: Run | null = null,
): Result<Moved> {
  const move = moveCalled(name)
  const as = move.by.find((mover) => by.as.includes(mover))
  if (!as) return refuse('notAllowed')
  if (!leadsSomewhere(name, order.status, order.fulfilment.kind)) {
    return refuse('orderMovedOn', { params: { status: order.status } })
  }
  if (move.needsReason && reason.trim() === '') return refuse('reasonNeeded', { field: 'reason' })
  const ended = hasEnded(move.to)
  const stageTimes = { ...order.stageTimes, [move.to]: now }
  const reached = { ...order, ...begun(order, name, now), status: move.to, stageTimes }
  const moved: Order = {
    ...reached,
    reason: move.needsReason ? reason.trim() : order.reason,
    estimate: estimateOf(reached, run, now),
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

/** Nobody in the shop has seen an order that waited for its card: its times begin when it is there. */
function begun({ legs }: Order, name: MoveName, now: Millis): Partial<Order> {
  if (name !== 'confirm') return {}
  const promise = promiseFrom(legs, now)
  return { placedAt: now, promise, estimate: promise }
}

/**
 * The range to show from now on. While a run is to come for it, dispatch knows better than the kitchen's pace when
 * that will be: then a stage alone makes the estimate later, never earlier.
 */
function estimateOf(order: Order, run: Run | null, now: Millis): Range {
  const eta = usualEta(order, run, now)
  if (!eta) return order.estimate
  const shown = shownEta(order.estimate, eta, now)
  const toCome = order.run !== null && order.status !== 'onTheWay' && order.status !== 'arrived'
  const stillRight = order.estimate.to > now && order.estimate.to > shown.to
  return toCome && stillRight ? order.estimate : shown
}

/**
 * Whether the last thing that happened is this very move by this very person: a second tap, or a retry after a
 * lost answer. It is told that all is well, and nothing is written.
 */
export const alreadyMoved = (last: OrderEvent, name: MoveName, by: Actor): boolean =>
  last.kind === name && last.by.uid === by.uid
