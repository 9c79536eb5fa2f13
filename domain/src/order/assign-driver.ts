import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import type { Moved } from './move-order.ts'
import type { Order } from './order.ts'
import { driverStatuses, type Status } from './statuses.ts'
import type { Actor } from './who.ts'

/** Until the pizza is in somebody's bag, a delivery can be given to a driver or taken back. */
export const canBeGiven = ({ status, fulfilment }: Pick<Order, 'status' | 'fulfilment'>): boolean =>
  fulfilment.kind === 'delivery' &&
  status !== 'onTheWay' &&
  status !== 'arrived' &&
  (driverStatuses as readonly Status[]).includes(status)

/**
 * Gives a delivery to a driver with the run that carries it (null: to nobody). Whether that driver may take it is
 * `takeRun`'s to say. Refuses `notAllowed` and `orderMovedOn` (pickup orders, orders on their way or ended).
 */
export function assignDriver(
  order: Order,
  to: { driver: NonNullable<Order['driver']>; run: string } | null,
  by: Actor,
  now: Millis,
): Result<Moved> {
  const as = (['manager', 'admin', 'driver', 'system'] as const).find((role) =>
    by.as.includes(role),
  )
  if (!as) return refuse('notAllowed')
  if (!canBeGiven(order)) return refuse('orderMovedOn', { params: { status: order.status } })
  return ok({
    order: {
      ...order,
      driver: to?.driver ?? null,
      activeDriver: to?.driver.uid ?? null,
      run: to?.run ?? null,
      version: order.version + 1,
    },
    event: {
      n: order.version,
      order: order.id,
      store: order.store,
      customer: order.customer,
      kind: 'assign',
      from: order.status,
      to: order.status,
      at: now,
      by: { uid: by.uid, as },
      driver: to?.driver.uid ?? null,
    },
  })
}
