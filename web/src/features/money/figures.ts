import { type Cents, sum } from '@forno/domain/money/cents'
import type { Payment } from '@forno/domain/payment/payment'
import { plansThatCount } from '@forno/domain/payment/refundable'
import { localDay } from '@forno/domain/time/local-day'
import type { Millis } from '@forno/domain/time/millis'

/** When the money came: the cash into the hand, the card's when it was asked for. Null when none has. */
export function paidAt({ cash, captured, attempts, facts, intent }: Payment): Millis | null {
  if (captured === 0) return null
  const asked = attempts.findLast(({ purpose, error }) => purpose === 'capture' && error === '')
  return cash?.at ?? asked?.at ?? facts[intent]?.readAt ?? null
}

export interface Figures {
  card: Cents
  cash: Cents
  /** What of both was tips. */
  tips: Cents
  refunded: Cents
  /** How many orders were paid. */
  paid: number
  /** More has happened today than these payments show. */
  isPartial: boolean
}

/**
 * The shop's own day so far, from the payments that changed last (at most `asked` of them were asked for). Refunds
 * count on the day they were decided, whenever their order was paid.
 */
export function figuresOf(
  payments: readonly Payment[],
  { timeZone, now, asked }: { timeZone: string; now: Millis; asked: number },
): Figures {
  const today = localDay(timeZone, now).date
  const isToday = (at: Millis | null) => at !== null && localDay(timeZone, at).date === today
  const paid = payments.filter((payment) => isToday(paidAt(payment)))
  const capturedBy = (method: Payment['method']) =>
    sum(paid.filter((one) => one.method === method).map(({ captured }) => captured))
  const plans = payments.flatMap(plansThatCount).filter(({ at }) => isToday(at))
  const oldest = payments.at(-1)
  return {
    card: capturedBy('card'),
    cash: capturedBy('cash'),
    tips: sum(paid.map(({ tip }) => tip)),
    refunded: sum(plans.map(({ amount }) => amount)),
    paid: paid.length,
    isPartial: payments.length >= asked && oldest !== undefined && isToday(oldest.updatedAt),
  }
}
