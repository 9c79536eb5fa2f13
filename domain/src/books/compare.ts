import { type Cents, sum } from '../money/cents.ts'
import { joinFacts } from '../payment/join-facts.ts'
import type { Payment } from '../payment/payment.ts'
import { refundedOf } from '../payment/settle.ts'
import type { StripeFacts } from '../payment/stripe-facts.ts'
import type { Entry } from './entry.ts'
import type { Difference } from './money-report.ts'
import { cardMoney } from './trial-balance.ts'

/** An order's payment with everything that is in its books. */
export interface Kept {
  payment: Payment
  entries: readonly Entry[]
}

/** What Stripe holds for us of one PaymentIntent, before its fees: an open dispute is still ours. */
export const moneyAtStripe = (facts: StripeFacts): Cents =>
  facts.received -
  refundedOf(facts) -
  sum(
    Object.values(facts.disputes)
      .filter(({ status }) => status === 'lost')
      .map(({ amount }) => amount),
  )

/**
 * How Stripe's PaymentIntents and our books differ; nothing, when the books follow from them. `kept` has the orders
 * that are compared, `atStripe` every PaymentIntent that names them or that they know, and whatever else is found
 * there. Pure: looking and putting right is the caller's.
 */
export function differencesOf(
  atStripe: readonly StripeFacts[],
  kept: readonly Kept[],
): Difference[] {
  const known = new Set(kept.map(({ payment }) => payment.order))
  const strangers = atStripe.filter(({ order }) => !known.has(order))
  const byOrder = new Map<string, StripeFacts[]>()
  for (const facts of atStripe) {
    byOrder.set(facts.order, [...(byOrder.get(facts.order) ?? []), facts])
  }
  return [
    ...strangers.map(strangerOf),
    ...kept.flatMap((one) => differencesIn(one, byOrder.get(one.payment.order) ?? [])),
  ]
}

function strangerOf(facts: StripeFacts): Difference {
  return {
    kind: facts.order === '' ? 'notOurs' : 'unknownOrder',
    order: facts.order,
    intent: facts.id,
    currency: facts.currency,
    atStripe: moneyAtStripe(facts),
    inBooks: 0,
    detail: facts.status,
  }
}

function differencesIn({ payment, entries }: Kept, atStripe: readonly StripeFacts[]): Difference[] {
  const { order, currency } = payment
  const ours = atStripe.filter((facts) => facts.currency === currency)
  const base = {
    order,
    currency,
    atStripe: sum(ours.map(moneyAtStripe)),
    inBooks: cardMoney(entries),
  }
  const shown = new Set(atStripe.map(({ id }) => id))
  const missing = Object.keys(payment.facts).filter((intent) => !shown.has(intent))
  const unread = atStripe.flatMap((facts) => {
    const detail = newIn(facts, payment.facts[facts.id])
    return detail === null ? [] : [{ ...base, kind: 'notRead' as const, intent: facts.id, detail }]
  })
  // Whoever has not been told cannot have booked it: that is one difference, not two.
  const isExplained = unread.length > 0 || missing.length > 0
  const amounts: Difference[] =
    base.atStripe === base.inBooks || isExplained
      ? []
      : [{ ...base, kind: 'amount', intent: payment.intent, detail: payment.status }]
  return [
    ...missing.map((intent) => ({
      ...base,
      kind: 'missingAtStripe' as const,
      intent,
      detail: payment.facts[intent]?.status ?? '',
    })),
    ...unread,
    ...amounts,
    ...payment.attention.map((code) => ({
      ...base,
      kind: 'surprise' as const,
      intent: payment.intent,
      detail: code,
    })),
  ]
}

const isWaiting = ({ status }: StripeFacts): boolean =>
  status !== 'requires_capture' && status !== 'succeeded' && status !== 'canceled'

/** What Stripe shows of a PaymentIntent that we have not read; null when there is nothing that money follows from. */
function newIn(facts: StripeFacts, known: StripeFacts | undefined): string | null {
  // Somebody is about to pay, or has left: no money yet.
  if (isWaiting(facts) && (!known || isWaiting(known))) return null
  if (!known) return facts.status
  const joined = joinFacts(known, facts)
  if (joined.status !== known.status || joined.received !== known.received) return joined.status
  if (hasNew(joined.refunds, known.refunds, ({ status }) => status)) return 'refund'
  if (hasNew(joined.disputes, known.disputes, ({ status }) => status)) return 'dispute'
  return hasNew(joined.fees, known.fees, String) ? 'fee' : null
}

const hasNew = <T>(joined: Record<string, T>, known: Record<string, T>, say: (one: T) => string) =>
  Object.entries(joined).some(([id, one]) => {
    const before = known[id]
    return before === undefined || say(before) !== say(one)
  })
