import type { DisputeFacts, RefundFacts, StripeFacts } from './stripe-facts.ts'
import { type IntentStatus, intentStatuses } from './states.ts'

/**
 * How far along a PaymentIntent is. Inside the first stage it goes to and fro (a declined card, another one), so
 * there the later reading counts; from one stage to the next it only goes forward, whatever was read when.
 */
const stageOf: Record<IntentStatus, number> = {
  requires_payment_method: 0,
  requires_confirmation: 0,
  requires_action: 0,
  processing: 0,
  requires_capture: 1,
  succeeded: 2,
  canceled: 2,
}

const refundStage = { pending: 0, succeeded: 1, canceled: 2, failed: 3 } as const
const disputeStage = { inquiry: 0, open: 1, won: 2, lost: 3 } as const

/** Which of two readings of one PaymentIntent is further along; > 0 for the first. A total order. */
function furtherAlong(a: StripeFacts, b: StripeFacts): number {
  return (
    stageOf[a.status] - stageOf[b.status] ||
    a.received - b.received ||
    a.readAt - b.readAt ||
    intentStatuses.indexOf(a.status) - intentStatuses.indexOf(b.status)
  )
}

function joinById<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  further: (a: T, b: T) => T,
): Record<string, T> {
  const joined = { ...a }
  for (const [id, value] of Object.entries(b)) {
    const known = joined[id]
    joined[id] = known === undefined ? value : further(known, value)
  }
  return joined
}

const furtherRefund = (a: RefundFacts, b: RefundFacts): RefundFacts =>
  refundStage[b.status] > refundStage[a.status] ? b : a
const furtherDispute = (a: DisputeFacts, b: DisputeFacts): DisputeFacts =>
  disputeStage[b.status] > disputeStage[a.status] ? b : a

/**
 * Everything that two readings of one PaymentIntent know together. Whichever comes first, however often each
 * comes: the outcome is the same (commutative, associative, idempotent), and nothing goes back.
 * That is what makes late, doubled and reordered webhooks harmless.
 */
export function joinFacts(a: StripeFacts, b: StripeFacts): StripeFacts {
  const further = furtherAlong(a, b) >= 0 ? a : b
  return {
    ...further,
    refunds: joinById(a.refunds, b.refunds, furtherRefund),
    disputes: joinById(a.disputes, b.disputes, furtherDispute),
    fees: joinById(a.fees, b.fees, Math.max),
  }
}
