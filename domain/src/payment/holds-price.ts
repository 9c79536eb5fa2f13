import type { Payment } from './payment.ts'

/**
 * Whether the card holds, or has paid, all that the customer confirmed. Less than that (somebody changed the
 * PaymentIntent in Stripe's own pages) places no order.
 */
export const holdsPrice = ({ status, authorised, captured, price }: Payment): boolean =>
  (status === 'authorised' && authorised >= price.amount) ||
  (status === 'captured' && captured >= price.amount)
