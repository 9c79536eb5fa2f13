import type { Payment } from '@forno/domain/payment/payment'
import type { Millis } from '@forno/domain/time/millis'
import type { Adopted } from '../stripe/adopted.ts'
import { lineOf } from './demo-till.ts'
import type { PaidOrder } from './tell-money.ts'

/** What Stripe would know of the orders that were paid by card, such that reading it gives what the seed made up. */
export const atStripe = (told: readonly PaidOrder[]): Adopted[] =>
  told.flatMap((one) => Object.keys(one.payment.facts).map((id) => adoptedOf(one, id)))

function adoptedOf({ payment, entries }: PaidOrder, id: string): Adopted {
  const facts = payment.facts[id]
  if (!facts?.card) throw new Error(`${id} was never paid`)
  const { order, purpose, attempt, amount, currency, card, received, status } = facts
  const [dispute] = Object.entries(facts.disputes)
  const booked = entries.find(({ kind }) => kind === 'disputeOpened')
  return {
    id,
    at: calledAt(payment, 'authorise', attempt),
    amount,
    currency,
    card,
    description: `Order ${order}`,
    metadata: { order, purpose, attempt: String(attempt) },
    captured:
      received > 0
        ? { at: calledAt(payment, 'capture'), amount: received, line: lineOf(id) }
        : null,
    canceledAt: status === 'canceled' ? calledAt(payment, 'cancel') : null,
    refunds: Object.entries(facts.refunds).map(([refund, about]) => ({
      id: refund,
      at: calledAt(payment, 'refund', about.plan),
      amount: about.amount,
      line: lineOf(refund),
      metadata: { order, plan: String(about.plan) },
    })),
    dispute:
      dispute && booked
        ? {
            id: dispute[0],
            at: booked.postedAt,
            amount: dispute[1].amount,
            reason: dispute[1].reason,
            dueBy: dispute[1].dueBy ?? booked.postedAt,
            line: lineOf(dispute[0]),
          }
        : null,
  }
}

/** When that was asked of Stripe. */
function calledAt({ attempts, order }: Payment, wanted: string, number?: number | null): Millis {
  const found = attempts.find(
    ({ purpose, n }) => purpose === wanted && (number === undefined || n === number),
  )
  if (!found) throw new Error(`nobody has called ${wanted} for ${order}`)
  return found.at
}
