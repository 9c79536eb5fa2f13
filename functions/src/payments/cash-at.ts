import { handedOver } from '@forno/domain/order/handed-over'
import { hasEnded } from '@forno/domain/order/statuses'
import { cashNotDue, receiveCash } from '@forno/domain/payment/cash'
import type { Payment } from '@forno/domain/payment/payment'
import type { Money } from '../platform/money.ts'

const COUNTER = 'counter'

/** Cash changes hands with the food, into the drawer of whoever hands it over; without food nobody owes any. */
export function cashAt({ order, payment }: Money): Payment {
  const { status, driver } = order
  if (status === 'delivered' || status === 'collected') {
    const drawer = status === 'delivered' ? (driver?.uid ?? COUNTER) : COUNTER
    return receiveCash(payment, { drawer, by: drawer, at: handedOver(order) ?? order.placedAt })
  }
  return hasEnded(status) ? cashNotDue(payment) : payment
}
