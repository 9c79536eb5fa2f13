import type { Entry } from '../books/entry.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Millis } from '../time/millis.ts'
import { goesToAndFro, joinFacts } from './join-facts.ts'
import type { Payment } from './payment.ts'
import { type Result, refuse } from '../refusal/refusal.ts'
import { settled } from './settle.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { type PaymentSurprise, surprisesOf } from './surprises.ts'
import { withEntries } from './wanted-entries.ts'

export interface Applied {
  payment: Payment
  /** To be created with it, in the same transaction. */
  entries: Entry[]
  surprises: PaymentSurprise[]
}

/**
 * Brings a payment up to what was read at Stripe: state = f(object), never f(event). The readings may come late,
 * doubled, reordered or not at all: what is known only grows, and once the latest reading has been applied the outcome
 * is the same. The same reading again gives the payment back as it was, with its version.
 *
 * Refuses `foreignPayment` when the PaymentIntent names another order or currency: nothing is to be written.
 */
export function applyIntent(
  payment: Payment,
  quote: Quote,
  facts: StripeFacts,
  now: Millis,
): Result<Applied> {
  if (facts.order !== payment.order || facts.currency !== payment.currency) {
    return refuse('foreignPayment', { params: { intent: facts.id } })
  }
  const known = payment.facts[facts.id]
  const joined = known ? joinFacts(known, facts) : facts
  const unchanged = known !== undefined && sameFacts(known, joined)
  const next = unchanged
    ? payment
    : {
        ...settled({ ...payment, facts: { ...payment.facts, [facts.id]: joined } }),
        version: payment.version + 1,
      }
  const { payment: booked, entries } = withEntries(next, quote, now)
  return { ok: true, value: { payment: booked, entries, surprises: surprisesOf(booked) } }
}

const sameMap = <T>(a: Record<string, T>, b: Record<string, T>): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([id, value]) => b[id] === value)

const sameCard = (a: StripeFacts['card'], b: StripeFacts['card']): boolean =>
  a?.brand === b?.brand && a?.last4 === b?.last4

/**
 * Joining keeps what it does not change, so looking at the parts themselves is enough. That a payment was read again
 * and stands as it stood is not worth a write.
 */
const sameFacts = (a: StripeFacts, b: StripeFacts): boolean =>
  (a.readAt === b.readAt || !goesToAndFro(a)) &&
  a.status === b.status &&
  a.received === b.received &&
  a.amount === b.amount &&
  a.capturable === b.capturable &&
  a.captureBefore === b.captureBefore &&
  a.decline === b.decline &&
  sameCard(a.card, b.card) &&
  sameMap(a.refunds, b.refunds) &&
  sameMap(a.disputes, b.disputes) &&
  sameMap(a.fees, b.fees)
