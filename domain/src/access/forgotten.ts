import type { LoyaltyAccount } from '../loyalty/account.ts'
import type { Order, OrderEvent } from '../order/order.ts'
import type { TrackedOrder } from '../order/tracked-order.ts'
import type { Attempt } from '../payment/attempt.ts'
import type { Payment } from '../payment/payment.ts'
import type { StripeFacts } from '../payment/stripe-facts.ts'
import type { QuoteLine } from '../pricing/quote.ts'
import type { Ratings } from '../reviews/ratings.ts'
import type { Review } from '../reviews/review.ts'
import type { Case } from '../support/case.ts'
import type { AuditLine } from './audit.ts'

/** Who stands where somebody was who is forgotten. No uid of Firebase Auth is so short. */
export const NOBODY = 'deleted'

/** Names and phone numbers as screens and receipts read them on: still well-formed, and nobody's. */
const contact: Order['contact'] = { name: 'Deleted', phone: '000000' }

function withoutNote(line: QuoteLine): QuoteLine {
  const { note: _, ...rest } = line
  return rest
}

function withoutPayer(attempt: Attempt): Attempt {
  const { payer: _, ...rest } = attempt
  return rest
}

/** What the order said goes; what was sold, when, for how much and into which zone stays. */
export const forgottenOrder = (order: Order): Order => ({
  ...order,
  customer: NOBODY,
  contact,
  fulfilment:
    order.fulfilment.kind === 'pickup'
      ? order.fulfilment
      : {
          kind: 'delivery',
          // At the shop's door: where theirs was is nobody's business any more.
          address: { street: 'Deleted', number: '0', at: order.storeAt },
        },
  quote: { ...order.quote, lines: order.quote.lines.map(withoutNote) },
  paymentSummary: { ...order.paymentSummary, card: null },
  note: '',
  reason: '',
  device: '',
})

export function forgottenEvent(event: OrderEvent): OrderEvent {
  const { reason: _, by, ...rest } = event
  return { ...rest, customer: NOBODY, by: by.as === 'customer' ? { ...by, uid: NOBODY } : by }
}

export const forgottenTracking = (tracked: TrackedOrder): TrackedOrder => ({
  ...tracked,
  reason: '',
})

/** Without whose card it was. Also for what Stripe tells later of a payment that is nobody's. */
export const forgottenFacts = (facts: StripeFacts): StripeFacts => ({
  ...facts,
  card: null,
  cardPrint: '',
})

export const forgottenPayment = (payment: Payment): Payment => ({
  ...payment,
  customer: NOBODY,
  facts: Object.fromEntries(
    Object.entries(payment.facts).map(([id, facts]) => [id, forgottenFacts(facts)]),
  ),
  attempts: payment.attempts.map(withoutPayer),
  refunds: payment.refunds.map((plan) => ({
    ...plan,
    reason: '',
    by: plan.by === payment.customer ? NOBODY : plan.by,
  })),
})

/** What was done and for how much stands before the colon; what people wrote, behind it. */
export const forgottenAudit = (line: AuditLine, uid: string): AuditLine => ({
  ...line,
  subject: line.subject === uid ? NOBODY : line.subject,
  by: line.by === uid ? NOBODY : line.by,
  detail: line.what === 'setStaff' ? line.detail : (line.detail.split(': ')[0] ?? ''),
})

/** Its stars stay in the averages; its words and its photo go, and nobody is shown it any more. */
export const forgottenReview = (review: Review): Review => ({
  ...review,
  customer: NOBODY,
  name: '',
  text: '',
  photo: null,
  shownPhoto: null,
  answer: null,
  state: review.state === 'shown' ? 'hidden' : review.state,
  version: review.version + 1,
})

/** What was wrong with which items stays, for the kitchen's report; what was said goes. */
export const forgottenCase = (one: Case): Case => ({
  ...one,
  customer: NOBODY,
  note: '',
  photo: null,
  answer: '',
  version: one.version + 1,
})

/** Without this order's review among the latest. Sums stay. */
export const ratingsWithout = (ratings: Ratings, order: string): Ratings => ({
  ...ratings,
  latest: ratings.latest.filter((one) => one.order !== order),
})

/** A friend whose friend is gone is paid no more, for the one who would be paid is nobody. */
export const friendOfNobody = (account: LoyaltyAccount): LoyaltyAccount => ({
  ...account,
  friendOf: account.friendOf && {
    person: NOBODY,
    ...(account.friendOf.state === 'waiting'
      ? { state: 'no', why: 'gone' }
      : { state: account.friendOf.state, why: account.friendOf.why }),
  },
  version: account.version + 1,
})
