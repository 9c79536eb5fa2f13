import { sum } from '@forno/domain/money/cents'
import { cashHeld } from '@forno/domain/payment/cash-held'
import type { Payment } from '@forno/domain/payment/payment'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'

/** As many orders as one transaction can settle: two documents each, of at most 500. A long shift takes two. */
export const MOST_AT_ONCE = 100

/** Orders whose cash a drawer holds, the longest held first; one more than are settled at once, to know of more. */
export const heldIn = (ctx: Context, store: string, drawer: string) =>
  collectionAt(ctx.db, 'payments/{order}')
    .where('store', '==', store)
    .where('cash.drawer', '==', drawer)
    .where('cash.settledIn', '==', null)
    .orderBy('cash.at')
    .limit(MOST_AT_ONCE + 1)

/** What is shown and settled of it: the total is exactly of these orders. */
export function drawerOf(found: readonly Payment[]) {
  const payments = found.slice(0, MOST_AT_ONCE)
  return { payments, total: sum(payments.map(cashHeld)), more: found.length > MOST_AT_ONCE }
}
