import { markTexts } from '@forno/domain/loyalty/marks'
import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import { markOf } from '../platform/digest.ts'

/** Digests of the phone, door, card and device that an order came with. */
export const marksOf = (order: Order, payment: Payment, linkSecret: string): string[] => [
  ...markTexts(order, payment).map(({ what, text }) => markOf(linkSecret, what, text)),
  ...(order.device === '' ? [] : [order.device]),
]
