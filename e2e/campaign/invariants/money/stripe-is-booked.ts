import { cardMoney, trialBalance } from '@forno/domain/books/trial-balance'
import { sum } from '@forno/domain/money/cents'
import type { Invariant } from '../look.ts'
import { moneyAtStripe } from './at-stripe.ts'

/** I1: for each order and currency, Stripe's captured − refunded − lost is the books' card money, to the cent. */
export const stripeIsBooked: Invariant = ({ stripe, records }) => {
  const atStripe = moneyAtStripe(stripe)
  return records.orders().flatMap(({ id, quote: { currency } }) => {
    const intents = atStripe.filter(({ order }) => order === id)
    const entries = records.entriesOf(id)
    const currencies = new Set([
      currency,
      ...intents.map((one) => one.currency),
      ...entries.map((one) => one.currency),
    ])
    return [...currencies].flatMap((of) => {
      const there = sum(
        intents
          .filter((one) => one.currency === of)
          .map(({ captured, refunded, lost }) => captured - refunded - lost),
      )
      const booked = cardMoney(entries.filter((entry) => entry.currency === of))
      return there === booked
        ? []
        : [`I1: order ${id} has ${there} ${of} at Stripe and ${booked} in the books`]
    })
  })
}

/** I1 for fees and all orders at once: each currency's books add up to nothing, and Stripe kept what they say. */
export const feesAreBooked: Invariant = ({ stripe, records }) => {
  const entries = records.orders().flatMap(({ id }) => records.entriesOf(id))
  const off = trialBalance(entries).reduce((total, { balance }) => total + balance, 0)
  const kept = sum([...stripe.balanceTransactions.values()].map(({ fee }) => fee))
  const booked = sum(
    entries
      .filter(({ kind }) => kind === 'fee')
      .flatMap(({ lines }) =>
        lines.filter(({ account }) => account === 'processingFees').map(({ amount }) => amount),
      ),
  )
  return [
    ...(off === 0 ? [] : [`I1: the trial balance is off by ${off}`]),
    ...(kept === booked ? [] : [`I1: Stripe kept ${kept} of fees, the books say ${booked}`]),
  ]
}

/** I5: each charge belongs to one order of ours, and each order that was paid by card has one. */
export const chargesBelong: Invariant = ({ stripe, records }) => {
  const orders = new Set(records.orders().map(({ id }) => id))
  const taken = moneyAtStripe(stripe).filter(({ captured }) => captured > 0)
  const paid = new Set(taken.filter(({ purpose }) => purpose === 'order').map(({ order }) => order))
  return [
    ...taken
      .filter(({ order }) => !orders.has(order))
      .map(({ id, order }) => `I5: the charge of ${id} belongs to ${order || 'no order'}`),
    ...[...records.payments()]
      .filter(([, { method, captured }]) => method === 'card' && captured > 0)
      .filter(([order]) => !paid.has(order))
      .map(([order]) => `I5: order ${order} is captured, and there is no charge for it`),
  ]
}
