import type { AuditLine } from '@forno/domain/access/audit'
import type { Office } from '@forno/domain/access/office'
import type { Order } from '@forno/domain/order/order'
import type { Millis } from '@forno/domain/time/millis'

/** The audit's line about an order that was given to a driver by hand, or taken back (null). */
export const givenLine = (
  { id, store }: Pick<Order, 'id' | 'store'>,
  driver: string | null,
  { uid }: Office,
  at: Millis,
): AuditLine => ({
  store,
  at,
  by: uid,
  what: 'assignDriver',
  subject: id,
  detail: driver === null ? 'taken back' : `given to ${driver}`,
})
