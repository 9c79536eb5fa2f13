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

/** Whether a PaymentIntent still goes to and fro: only then does it matter when it was read. */
export const goesToAndFro = ({ status }: StripeFacts): boolean => stageOf[status] === 0

const refundStage = { pending: 0, succeeded: 1, canceled: 2, failed: 3 } as const
const disputeStage = { inquiry: 0, open: 1, won: 2, lost: 3 } as const

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** What is left to tell two readings of the same moment apart by: any order will do, as long as it is one. */
const restOf = ({
  amount,
  capturable,
  captureBefore,
  decline,
  card,
  cardPrint,
}: StripeFacts): string =>
  JSON.stringify([amount, capturable, captureBefore, decline, card?.brand, card?.last4, cardPrint])

/** Which of two readings of one PaymentIntent is further along; > 0 for the first. A total order. */
function furtherAlong(a: StripeFacts, b: StripeFacts): number {
  return (
    stageOf[a.status] - stageOf[b.status] ||
    a.received - b.received ||
    a.readAt - b.readAt ||
    intentStatuses.indexOf(a.status) - intentStatuses.indexOf(b.status) ||
    compareTexts(restOf(a), restOf(b))
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
/** In one stage a date can be put off, or set at last: the latest counts. */
const disputeAfter = (a: DisputeFacts, b: DisputeFacts): number =>
  disputeStage[a.status] - disputeStage[b.status] ||
  (a.dueBy ?? 0) - (b.dueBy ?? 0) ||
  compareTexts(a.reason, b.reason) ||
  a.amount - b.amount
const furtherDispute = (a: DisputeFacts, b: DisputeFacts): DisputeFacts =>
  disputeAfter(b, a) > 0 ? b : a

/**
 * Everything that two readings of one PaymentIntent know together. Whichever comes first, however often each
 * comes: the outcome is the same (commutative, associative, idempotent), and nothing goes back.
 * That is what makes late, doubled and reordered webhooks harmless.
 *
 * Card, decline and amounts are the further reading's, also when it has none: taking the other's then would depend
 * on which two were joined first.
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
