import type { Entry } from '../books/entry.ts'
import { type Cents, sum } from '../money/cents.ts'
import type { TaxMode } from '../money/tax.ts'
import type { Order } from '../order/order.ts'
import type { Payment } from '../payment/payment.ts'
import type { Millis } from '../time/millis.ts'
import { lineDetails } from './line-details.ts'
import { paymentsIn, type ReceiptPayment, type ReceiptRefund, refundsIn } from './money-moved.ts'

export interface ReceiptLine {
  key: string
  quantity: number
  name: string
  /** Size, crust, and what was changed, half by half: in the words of the menu it was ordered from. */
  details: string[]
  unit: Cents
  total: Cents
}

/**
 * What an order cost and how it was paid: data for the page, the printer and the mail. `total` is what the quote
 * says; `paid` − `refunded` is what the shop keeps now.
 */
export interface Receipt {
  order: string
  code: string
  shop: { name: string; phone: string }
  customer: string
  placedAt: Millis
  currency: string
  lines: ReceiptLine[]
  goods: Cents
  discounts: { label: string; amount: Cents }[]
  fees: { id: 'delivery'; amount: Cents }[]
  taxMode: TaxMode
  taxes: { name: string; amount: Cents }[]
  tip: Cents
  total: Cents
  payments: ReceiptPayment[]
  refunds: ReceiptRefund[]
  paid: Cents
  refunded: Cents
  /** What is still to be paid: nothing once captured or received. */
  due: Cents
}

/**
 * The receipt of an order, from the stored order, its payment and its entries; never from today's menu. The same at
 * any later time, except for what is paid and refunded afterwards.
 */
export function receiptOf(order: Order, payment: Payment, entries: readonly Entry[]): Receipt {
  const { quote } = order
  const inOrder = entries.toSorted((a, b) => a.postedAt - b.postedAt || (a.id < b.id ? -1 : 1))
  const payments = paymentsIn(inOrder)
  const refunds = refundsIn(payment, inOrder)
  const waits = payment.status !== 'cancelled' && !inOrder.some(({ kind }) => kind === 'sale')
  return {
    order: order.id,
    code: order.code,
    shop: { name: order.storeName, phone: order.storePhone },
    customer: order.contact.name,
    placedAt: order.placedAt,
    currency: quote.currency,
    lines: quote.lines.map(({ key, quantity, described, note, unit, total }) => ({
      key,
      quantity,
      name: described.name,
      details: lineDetails(described, note),
      unit,
      total,
    })),
    goods: quote.goods,
    discounts: quote.discounts.map(({ label, amount }) => ({ label, amount })),
    fees: quote.fees.map(({ id, amount }) => ({ id, amount })),
    taxMode: quote.taxMode,
    taxes: quote.taxes
      .filter((tax) => tax.amount > 0)
      .map(({ name, amount }) => ({ name, amount })),
    tip: quote.tip,
    total: quote.total,
    payments,
    refunds,
    paid: sum(payments.map(({ amount }) => amount)),
    refunded: sum(refunds.map(({ amount }) => amount)),
    due: waits ? quote.total : 0,
  }
}
