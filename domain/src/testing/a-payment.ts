import type { Entry } from '../books/entry.ts'
import { cardMoney } from '../books/trial-balance.ts'
import { sum } from '../money/cents.ts'
import type { Order } from '../order/order.ts'
import { applyIntent } from '../payment/apply-intent.ts'
import { newPayment, type Payment } from '../payment/payment.ts'
import type { StripeFacts } from '../payment/stripe-facts.ts'
import type { Quote } from '../pricing/quote.ts'
import { anOrder, EVENING } from './an-order.ts'

/** A PaymentIntent for an order as Stripe shows it once it is made: it waits for a card. */
export const someFacts = (
  order: Pick<Order, 'id' | 'quote'>,
  changes: Partial<StripeFacts> = {},
): StripeFacts => ({
  id: 'pi_1',
  readAt: EVENING,
  order: order.id,
  purpose: 'order',
  attempt: 1,
  status: 'requires_payment_method',
  currency: order.quote.currency,
  amount: order.quote.total,
  capturable: 0,
  received: 0,
  captureBefore: null,
  decline: '',
  card: null,
  cardPrint: '',
  refunds: {},
  disputes: {},
  fees: {},
  ...changes,
})

/** A payment by card after these readings of its order's PaymentIntent, one after the other, and its books. */
export function aCardPayment(
  readings: readonly Partial<StripeFacts>[] = [],
  order: Order = anOrder(),
  changes: Partial<Payment> = {},
): { payment: Payment; entries: Entry[]; order: Order } {
  let payment: Payment = { ...newPayment(order, 'card', order.placedAt), ...changes }
  const entries: Entry[] = []
  readings.forEach((reading, n) => {
    const facts = someFacts(order, { readAt: EVENING + n, ...reading })
    const applied = applyIntent(payment, order.quote, facts, EVENING + n)
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusals))
    payment = applied.value.payment
    entries.push(...applied.value.entries)
  })
  return { payment, entries, order }
}

/** Paid by card, captured whole. */
export const aCapturedPayment = (order: Order = anOrder(), changes: Partial<Payment> = {}) =>
  aCardPayment([{ status: 'succeeded', received: order.quote.total }], order, changes)

/**
 * What a payment and its books promise and do not keep: nothing, when all is well.
 * For tests to ask after every step: `expect(brokenMoney(payment, entries, quote)).toEqual([])`.
 */
export function brokenMoney(payment: Payment, entries: readonly Entry[], quote: Quote): string[] {
  const broken: string[] = []
  const same = (what: string, found: number, wanted: number) => {
    if (found !== wanted) broken.push(`${what}: ${found} instead of ${wanted}`)
  }
  const posted = new Set(payment.posted)
  same('posted', payment.posted.length, entries.length)
  if (entries.some(({ id }) => !posted.has(id))) broken.push('an entry that nobody knows of')
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) broken.push('an entry twice')
  for (const { id, lines } of entries) {
    same(`Σ of ${id}`, sum(lines.map(({ amount }) => amount)), 0)
    if (lines.some(({ amount }) => amount === 0)) broken.push(`${id} has a line of nothing`)
  }
  const facts = Object.values(payment.facts)
  const lost = facts.flatMap(({ disputes }) =>
    Object.values(disputes).flatMap(({ status, amount }) => (status === 'lost' ? [amount] : [])),
  )
  if (payment.method === 'card') {
    same('I1 books', cardMoney(entries), payment.captured - payment.refunded - sum(lost))
  }
  const takings = facts.filter(({ purpose, received }) => purpose === 'order' && received > 0)
  if (takings.length > 1) broken.push('I2: captured twice')
  for (const { received } of takings) same('I3 captured', received, quote.total)
  if (payment.refunded + payment.disputed > payment.captured) broken.push('I4: more back than in')
  return broken
}
