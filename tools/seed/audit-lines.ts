import type { AuditLine } from '@forno/domain/access/audit'
import type { OrderEvent } from '@forno/domain/order/order'

/**
 * The audit's line for what the demo's manager does to an order: sending a driver, calling it off, giving it up.
 * Null for everybody's everyday moves, which the order's own history tells.
 */
export function auditLineOf(event: OrderEvent): AuditLine | null {
  const { store, at, by, kind, order: subject } = event
  if (by.as !== 'manager') return null
  const line = { store, at, by: by.uid, subject }
  if (kind === 'assign')
    return { ...line, what: 'assignDriver', detail: `given to ${event.driver}` }
  if (kind !== 'callOff' && kind !== 'fail') return null
  return { ...line, what: 'moveOrder', detail: `${kind}: ${event.reason ?? ''}` }
}
