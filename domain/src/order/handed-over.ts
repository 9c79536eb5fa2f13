import type { Millis } from '../time/millis.ts'
import type { Order } from './order.ts'

/** When the customer got their order, at the door or the counter; null before. */
export const handedOver = ({ stageTimes }: Pick<Order, 'stageTimes'>): Millis | null =>
  stageTimes.delivered ?? stageTimes.collected ?? null
