import * as v from 'valibot'
import type { Entry } from '../books/entry.ts'
import { centsSchema, sum } from '../money/cents.ts'
import { taxModeSchema } from '../money/tax.ts'
import type { Order } from '../order/order.ts'
import type { Payment } from '../payment/payment.ts'
import { cardSchema } from '../payment/stripe-facts.ts'
import { millisSchema } from '../time/millis.ts'
import { lineDetails } from './line-details.ts'
import { paymentsIn, receiptPaymentSchema, receiptRefundSchema, refundsIn } from './money-moved.ts'

export const receiptLineSchema = v.strictObject({
  key: v.string(),
  quantity: v.number(),
  name: v.string(),
  /** Size, crust, and what was changed, half by half: in the words of the menu it was ordered from. */
  details: v.array(v.string()),
  unit: centsSchema,
  total: centsSchema,
})
export type ReceiptLine = v.InferOutput<typeof receiptLineSchema>

/**
 * What an order cost and how it was paid: data for the page, the printer and the mail. `total` is what the quote
 * says; `paid` − `refunded` is what the shop keeps now.
 */
export const receiptSchema = v.strictObject({
  order: v.string(),
  code: v.string(),
  shop: v.strictObject({ name: v.string(), phone: v.string() }),
  customer: v.string(),
  placedAt: millisSchema,
  currency: v.string(),
  lines: v.array(receiptLineSchema),
  goods: centsSchema,
  discounts: v.array(v.strictObject({ label: v.string(), amount: centsSchema })),
  fees: v.array(v.strictObject({ id: v.picklist(['delivery']), amount: centsSchema })),
  taxMode: taxModeSchema,
  taxes: v.array(v.strictObject({ name: v.string(), amount: centsSchema })),
  tip: centsSchema,
  total: centsSchema,
  /** The card that paid; null when none did. */
  card: v.nullable(cardSchema),
  payments: v.array(receiptPaymentSchema),
  refunds: v.array(receiptRefundSchema),
  paid: v.pipe(v.number(), v.safeInteger()),
  refunded: centsSchema,
  /** What is still to be paid: nothing once captured or received. */
  due: centsSchema,
})
export type Receipt = v.InferOutput<typeof receiptSchema>

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
    card: payment.captured > 0 ? (payment.facts[payment.intent]?.card ?? null) : null,
    payments,
    refunds,
    paid: sum(payments.map(({ amount }) => amount)),
    refunded: sum(refunds.map(({ amount }) => amount)),
    due: waits ? quote.total : 0,
  }
}
