import type { StaffMember } from '../access/staff.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import type { Moved } from './move-order.ts'
import type { Order } from './order.ts'
import { driverStatuses } from './statuses.ts'
import type { Actor } from './who.ts'

/** Until the pizza is in somebody's bag, a manager may give an order to a driver or take it back. */
const assignable = driverStatuses.filter((status) => status !== 'onTheWay' && status !== 'arrived')

/**
 * Gives a delivery to a driver (null: to nobody). Refuses `notAllowed`, `orderMovedOn` (pickup orders, orders on
 * their way or ended) and `notADriver` (not an active driver of this shop).
 */
export function assignDriver(
  order: Order,
  driver: StaffMember | null,
  by: Actor,
  now: Millis,
): Result<Moved> {
  const as = (['manager', 'admin'] as const).find((role) => by.as.includes(role))
  if (!as) return refuse('notAllowed')
  const canBe = assignable.some((status) => status === order.status)
  if (!canBe || order.fulfilment.kind !== 'delivery') {
    return refuse('orderMovedOn', { params: { status: order.status } })
  }
  if (driver && !(driver.active && driver.roles[order.store]?.includes('driver'))) {
    return refuse('notADriver', { field: 'driver' })
  }
  return ok({
    order: {
      ...order,
      driver: driver && { uid: driver.uid, name: driver.name },
      activeDriver: driver?.uid ?? null,
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
      driver: driver?.uid ?? null,
    },
  })
}
