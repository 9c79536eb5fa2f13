import type { Order } from '@forno/domain/order/order'
import { paymentSentences } from '@forno/domain/words/payments'
import { cardWords } from './card-words.ts'
import { formatMoney } from './money.ts'

/** How an order is paid and what went back, for whoever pays: "Paid with Visa ending 4242. Refunded $5.00." */
export function paidWords({
  payment,
  paymentSummary,
  quote,
  fulfilment,
}: Pick<Order, 'payment' | 'paymentSummary' | 'quote' | 'fulfilment'>): string {
  if (quote.total === 0) return 'Nothing to pay.'
  const { status, card, refunded } = paymentSummary
  const back = refunded > 0 ? ` Refunded ${formatMoney(refunded, quote.currency)}.` : ''
  const where = fulfilment.kind === 'delivery' ? 'at the door' : 'at the counter'
  if (payment.method === 'cash' && status === 'cashDue') return `Cash ${where}`
  if (status === 'authorised' && card) {
    return `Held on ${cardWords(card)}. It is taken once the shop accepts.`
  }
  if (status === 'captured' && card) return `Paid with ${cardWords(card)}.${back}`
  return paymentSentences[status] + back
}
