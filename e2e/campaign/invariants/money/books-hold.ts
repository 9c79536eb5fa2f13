import { isDeepStrictEqual } from 'node:util'
import { sum } from '@forno/domain/money/cents'
import { summaryOf } from '@forno/domain/payment/summary'
import type { Invariant } from '../look.ts'

/** What is booked is never changed or taken away. */
export const appendOnly: Invariant = ({ changes }) =>
  changes
    .filter(({ path, before }) => /^payments\/[^/]+\/entries\//.test(path) && before)
    .map(({ path }) => `books: ${path} was written a second time, or taken away`)

/** Each entry adds up to zero, and a payment knows of exactly those that are there. */
export const entriesWhole: Invariant = ({ records }) =>
  [...records.payments()].flatMap(([order, payment]) => {
    const entries = records.entriesOf(order)
    const off = entries.filter(({ lines }) => sum(lines.map(({ amount }) => amount)) !== 0)
    const known = payment.posted.toSorted().join(' ')
    const there = entries.map(({ id }) => id).join(' ')
    return [
      ...off.map(({ id }) => `books: ${id} does not add up to zero`),
      ...(known === there ? [] : [`books: order ${order} knows of ${known}, there are ${there}`]),
    ]
  })

/** What an order shows of its money is its payment as it is. */
export const summariesAgree: Invariant = ({ records }) => {
  const payments = records.payments()
  return records.orders().flatMap(({ id, paymentSummary }) => {
    const payment = payments.get(id)
    if (!payment) return [`order ${id} has no payment`]
    return isDeepStrictEqual(paymentSummary, summaryOf(payment))
      ? []
      : [`the payment that order ${id} shows is another than it has`]
  })
}

/** Nothing is cooked that nobody has paid: a card order gets to the shop by its card alone. */
export const paidBeforePlaced: Invariant = ({ records }) =>
  records
    .orders()
    .filter(({ payment, quote }) => payment.method === 'card' && quote.total > 0)
    .filter(({ id, status }) => {
      const kinds = records.eventsOf(id).map(({ kind }) => kind)
      return !['awaitingPayment', 'cancelled'].includes(status) && !kinds.includes('confirm')
    })
    .map(({ id, status }) => `order ${id} is ${status} and no card has paid for it`)
