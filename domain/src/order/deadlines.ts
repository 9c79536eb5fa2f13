import { type Millis, minutes } from '../time/millis.ts'
import type { Order } from './order.ts'

/** So long an order waits for its card. Long enough for a bank's app on a slow phone, short enough that the pizza
 *  is still wanted; Stripe's own 3-D Secure pages give up after about as long. */
export const PAY_WITHIN: Millis = minutes(15)

/** Until when an order can be paid; null when it does not wait for that. */
export const payBy = ({ status, placedAt }: Pick<Order, 'status' | 'placedAt'>): Millis | null =>
  status === 'awaitingPayment' ? placedAt + PAY_WITHIN : null
