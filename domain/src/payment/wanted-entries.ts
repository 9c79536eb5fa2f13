import { type Booked, type Entry, entryId, type EntryKind } from '../books/entry.ts'
import {
  type BookedRefund,
  postCapture,
  postCash,
  postDisputeLost,
  postDisputeOpened,
  postDisputeWon,
  postFee,
  postRefund,
  postRefundReturned,
  postSale,
  postTip,
} from '../books/post.ts'
import { salePartsOf, shareOverParts } from '../books/sale-parts.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Millis } from '../time/millis.ts'
import type { Payment } from './payment.ts'
import { isGone } from './settle.ts'
import type { RefundFacts, StripeFacts } from './stripe-facts.ts'

/** How a refund that Stripe shows is booked: as it was planned, or shared over the sale when nobody here planned it. */
export function bookedRefund(
  payment: Payment,
  quote: Quote,
  id: string,
  { amount, plan }: RefundFacts,
): BookedRefund {
  const planned = payment.refunds.find(({ n, amount: agreed }) => n === plan && agreed === amount)
  return {
    n: id,
    parts: planned?.parts ?? shareOverParts(amount, salePartsOf(quote)),
    bearer: planned?.bearer ?? 'shop',
    till: { account: 'cardClearing' },
  }
}

/**
 * The entries that a payment's present state asks for and the books do not have yet. A function of the state
 * alone (`postedAt` is the only thing that differs by when it is asked), so whoever comes second finds nothing
 * missing.
 */
export function missingEntries(payment: Payment, quote: Quote, at: Millis): Entry[] {
  const about: Booked = payment
  const posted = new Set(payment.posted)
  const missing: Entry[] = []
  const want = (kind: EntryKind, n: string, make: () => Entry) => {
    if (!posted.has(entryId(payment.order, kind, n))) missing.push(make())
  }
  const wantOf = (facts: StripeFacts) => {
    const { id, received } = facts
    if (received > 0) {
      if (facts.purpose === 'tip') want('tip', id, () => postTip(about, id, received, at))
      else want('capture', id, () => postCapture(about, id, received, at))
    }
    for (const [n, refund] of Object.entries(facts.refunds)) {
      const booked = () => bookedRefund(payment, quote, n, refund)
      want('refund', n, () => postRefund(about, booked(), at))
      if (!isGone(refund)) want('refundReturned', n, () => postRefundReturned(about, booked(), at))
    }
    for (const [n, { status, amount }] of Object.entries(facts.disputes)) {
      if (status === 'inquiry') continue
      want('disputeOpened', n, () => postDisputeOpened(about, n, amount, at))
      if (status === 'won') want('disputeWon', n, () => postDisputeWon(about, n, amount, at))
      if (status === 'lost') want('disputeLost', n, () => postDisputeLost(about, n, amount, at))
    }
    for (const [n, fee] of Object.entries(facts.fees)) {
      if (fee > 0) want('fee', n, () => postFee(about, n, fee, at))
    }
  }

  const all = Object.values(payment.facts)
  const { cash } = payment
  const paid = cash !== null || all.some((one) => one.purpose === 'order' && one.received > 0)
  if (paid && quote.total > 0) want('sale', '1', () => postSale(about, salePartsOf(quote), at))
  if (cash && cash.amount > 0) {
    want('cash', '1', () => postCash(about, cash.drawer, cash.amount, at))
  }
  all.forEach(wantOf)
  for (const { n, from, parts, bearer } of payment.refunds) {
    if (from.till !== 'cash') continue
    const till = { account: 'cashDrawer', of: from.drawer } as const
    const booked = { n: String(n), parts, bearer, till }
    want('refund', booked.n, () => postRefund(about, booked, at))
  }
  return missing
}

/**
 * The missing entries, and the payment that knows of them. Both are to be written in one transaction: an entry's
 * `create` fails when somebody else was first, and this with it.
 */
export function withEntries(
  payment: Payment,
  quote: Quote,
  at: Millis,
): { payment: Payment; entries: Entry[] } {
  const entries = missingEntries(payment, quote, at)
  if (entries.length === 0) return { payment, entries }
  // In one order, whichever came first: the same state is the same record.
  const posted = [...payment.posted, ...entries.map(({ id }) => id)].toSorted()
  return { payment: { ...payment, posted }, entries }
}
