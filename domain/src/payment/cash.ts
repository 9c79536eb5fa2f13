import type { Millis } from '../time/millis.ts'
import type { Payment } from './payment.ts'
import { settled } from './settle.ts'

/**
 * The customer has paid in cash: the whole price, into the drawer of a driver (uid) or `counter`. Said twice, or for
 * a payment that awaits no cash, it changes nothing.
 */
export function receiveCash(
  payment: Payment,
  { drawer, by, at }: { drawer: string; by: string; at: Millis },
): Payment {
  if (payment.status !== 'cashDue') return payment
  const cash = { amount: payment.price.amount, drawer, by, at, settledIn: null }
  return settled({ ...payment, cash, version: payment.version + 1 })
}

/** No cash is awaited any more: the order has ended without food. */
export const cashNotDue = (payment: Payment): Payment =>
  payment.status === 'cashDue'
    ? { ...payment, status: 'cancelled', version: payment.version + 1 }
    : payment
