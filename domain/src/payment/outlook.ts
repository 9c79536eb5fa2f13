import type { Status } from '../order/statuses.ts'
import { hasEnded } from '../order/statuses.ts'
import { minutes, type Millis } from '../time/millis.ts'
import { AUTHORISATION_MARGIN, nextCall } from './next-call.ts'
import type { Attention, DisputeState, Payment } from './payment.ts'
import { surprisesOf } from './surprises.ts'

const SOON: Millis = minutes(1)
const LATER: Millis = minutes(60)
/** Banks take weeks over a dispute. */
const MUCH_LATER: Millis = minutes(6 * 60)

/** The dispute that matters most: open before inquiry before lost before won. */
function disputeOf({ facts }: Payment): DisputeState {
  const all = Object.values(facts).flatMap(({ disputes }) => Object.values(disputes))
  const worst = (['open', 'inquiry', 'lost', 'won'] as const).find((state) =>
    all.some(({ status }) => status === state),
  )
  return worst ?? 'none'
}

/** When to look at Stripe again although nobody asks: what a lost notice would otherwise leave lying. */
function checkAtOf(payment: Payment, status: Status, now: Millis): Millis | null {
  const { do: next } = nextCall(payment, status, now)
  if (payment.method === 'cash') {
    if (payment.status !== 'cashDue') return null
    return now + (hasEnded(status) ? SOON : LATER)
  }
  if (next === 'warn') return now + LATER
  if (next !== 'nothing') return now + SOON
  const facts = Object.values(payment.facts)
  switch (payment.status) {
    case 'none':
      return payment.price.amount === 0 ? null : now + SOON
    case 'requiresPaymentMethod':
    case 'requiresAction':
    case 'processing':
      return now + SOON
    case 'authorised': {
      const ends = payment.facts[payment.intent]?.captureBefore
      return ends == null ? now + LATER : Math.max(now + SOON, ends - AUTHORISATION_MARGIN)
    }
    case 'captured': {
      const pending = facts.some(
        ({ purpose, refunds, status: intent }) =>
          Object.values(refunds).some((refund) => refund.status === 'pending') ||
          (purpose === 'tip' && intent !== 'succeeded' && intent !== 'canceled'),
      )
      if (pending) return now + LATER
      return ['open', 'inquiry'].includes(disputeOf(payment)) ? now + MUCH_LATER : null
    }
    default:
      return null
  }
}

function attentionOf(payment: Payment, status: Status, now: Millis): Attention[] {
  const next = nextCall(payment, status, now)
  return [
    ...surprisesOf(payment).map(({ code }) => code),
    ...(next.do === 'warn' ? [next.about] : []),
  ]
}

/**
 * The payment with everything that is looked for in lists worked out anew: when to check it again, what staff have to
 * look at, its dispute. To be asked before each save, with the order's stage at that moment.
 */
export function withOutlook(payment: Payment, status: Status, now: Millis): Payment {
  const attention = attentionOf(payment, status, now)
  return {
    ...payment,
    checkAt: checkAtOf(payment, status, now),
    attention,
    needsAttention: attention.length > 0,
    dispute: disputeOf(payment),
    updatedAt: now,
  }
}
