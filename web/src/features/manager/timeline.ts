import type { Entry } from '@forno/domain/books/entry'
import { entryId, type EntryKind } from '@forno/domain/books/entry'
import type { Cents } from '@forno/domain/money/cents'
import type { Order } from '@forno/domain/order/order'
import type { Payment } from '@forno/domain/payment/payment'
import { planState } from '@forno/domain/payment/refundable'
import { isGone } from '@forno/domain/payment/settle'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import type { Millis } from '@forno/domain/time/millis'
import { cardWords } from '@forno/domain/words/card'
import { disputeReason, disputeWords } from '@forno/domain/words/disputes'
import { joinWords } from '../../lib/words.ts'
import {
  answerWords,
  askedWords,
  bearerWords,
  entryWords,
  intentWords,
  plainCode,
  planWords,
} from './timeline-words.ts'

/** Something that happened to an order's money. */
export interface Moment {
  key: string
  at: Millis
  title: string
  /** What else there is to know, a sentence each. */
  details: string[]
  amount: Cents | null
  /** A time that counts for it: until when evidence is taken, or the money is held. */
  until: { words: string; at: Millis } | null
  /** Something went wrong, or somebody wants money back. */
  bad: boolean
}

const moment = (key: string, at: Millis, title: string, more: Partial<Moment> = {}): Moment => ({
  key,
  at,
  title,
  details: [],
  amount: null,
  until: null,
  bad: false,
  ...more,
})

/**
 * Everything that happened to an order's money, the oldest first: what was asked of Stripe, how each PaymentIntent
 * was last seen, refunds with their reasons, disputes, cash, and what was booked when.
 */
export function timelineOf(
  order: Pick<Order, 'placedAt' | 'stageTimes' | 'quote'>,
  payment: Payment,
  entries: readonly Entry[],
  nameOf: (uid: string) => string,
): Moment[] {
  const { cash } = payment
  const how = payment.method === 'card' ? 'to be paid by card' : 'to be paid in cash'
  return [
    // One that waited for its card reached the shop later: its money begins here.
    moment('placed', order.stageTimes.awaitingPayment ?? order.placedAt, `Order placed, ${how}`, {
      amount: order.quote.total,
    }),
    ...plansOf(payment, nameOf),
    ...payment.attempts.map((attempt) =>
      moment(attempt.key, attempt.at, askedWords[attempt.purpose], {
        details: [answerWords(attempt)].filter(Boolean),
        amount: attempt.amount,
        bad: attempt.error !== '',
      }),
    ),
    ...Object.values(payment.facts).flatMap((facts) => [
      seen(payment, facts, entries),
      ...refundsOf(payment, facts, entries),
      ...disputesOf(payment, facts, entries),
    ]),
    ...(cash
      ? [
          moment('cash', cash.at, `Paid in cash to ${nameOf(cash.drawer)}`, {
            amount: cash.amount,
            details: [
              cash.settledIn === null ? 'Not handed over yet.' : 'Handed over and counted.',
            ],
          }),
        ]
      : []),
    ...booked(entries),
    // Stable: what happened in the same millisecond stays in the order above.
  ].toSorted((a, b) => a.at - b.at)
}

function plansOf(payment: Payment, nameOf: (uid: string) => string): Moment[] {
  return payment.refunds.map((plan) => {
    const state = planState(payment, plan)
    const title = plan.purpose === 'tip' ? 'Tip lowered, the rest goes back' : 'Refund decided'
    return moment(`refund ${plan.n}`, plan.at, `${title} by ${nameOf(plan.by)}`, {
      details: [`“${plan.reason}”, ${bearerWords[plan.bearer]}.`, planWords[state]],
      amount: plan.amount,
      bad: state === 'failed',
    })
  })
}

function seen(payment: Payment, facts: StripeFacts, entries: readonly Entry[]): Moment {
  const { id, purpose, status, card, decline, received, capturable, amount, captureBefore } = facts
  return moment(
    id,
    // What was only looked at again later was paid when it was booked.
    bookedAt(payment, facts, entries, purpose === 'tip' ? 'tip' : 'capture', id),
    `${purpose === 'tip' ? 'Tip by card' : 'Card payment'}: ${intentWords[status]}`,
    {
      details: [
        ...(card ? [`${cardWords(card)}.`] : []),
        ...(decline ? [`The card was turned down: ${plainCode(decline)}.`] : []),
      ],
      amount: received || capturable || amount,
      until:
        status === 'requires_capture' && captureBefore !== null
          ? { words: 'held until', at: captureBefore }
          : null,
      bad: decline !== '',
    },
  )
}

/** When it was booked: Stripe’s objects carry no time here, and what is seen is booked at once. */
const bookedAt = (
  payment: Payment,
  facts: StripeFacts,
  entries: readonly Entry[],
  kind: EntryKind,
  n: string,
): Millis =>
  entries.find(({ id }) => id === entryId(payment.order, kind, n))?.postedAt ?? facts.readAt

function refundsOf(payment: Payment, facts: StripeFacts, entries: readonly Entry[]): Moment[] {
  return Object.entries(facts.refunds).flatMap(([id, refund]) => [
    ...(refund.plan === null
      ? [
          moment(
            id,
            bookedAt(payment, facts, entries, 'refund', id),
            'Refund made in Stripe’s own pages',
            { amount: refund.amount },
          ),
        ]
      : []),
    ...(isGone(refund)
      ? []
      : [
          moment(
            `${id} back`,
            bookedAt(payment, facts, entries, 'refundReturned', id),
            'A refund came back: the bank did not take it',
            { amount: refund.amount, bad: true },
          ),
        ]),
  ])
}

function disputesOf(payment: Payment, facts: StripeFacts, entries: readonly Entry[]): Moment[] {
  return Object.entries(facts.disputes).flatMap(([id, { status, amount, reason, dueBy }]) => {
    const at = (kind: EntryKind) => bookedAt(payment, facts, entries, kind, id)
    const because = [`Because: ${disputeReason(reason)}.`]
    const until = dueBy === null ? null : { words: 'evidence until', at: dueBy }
    const isOver = status === 'won' || status === 'lost'
    const first = disputeWords[status === 'inquiry' ? 'inquiry' : 'open']
    return [
      moment(id, at('disputeOpened'), first, {
        details: because,
        amount,
        until: isOver ? null : until,
        bad: true,
      }),
      ...(isOver
        ? [
            moment(
              `${id} over`,
              at(status === 'won' ? 'disputeWon' : 'disputeLost'),
              disputeWords[status],
              { amount, bad: status === 'lost' },
            ),
          ]
        : []),
    ]
  })
}

/** What was booked in one go stands in one line. */
function booked(entries: readonly Entry[]): Moment[] {
  const times = [...new Set(entries.map(({ postedAt }) => postedAt))]
  return times.map((at) => {
    const kinds = entries.filter(({ postedAt }) => postedAt === at).map(({ kind }) => kind)
    const words = [...new Set(kinds)].map((kind) => entryWords[kind])
    return moment(`booked ${at}`, at, `Booked: ${joinWords(words)}`)
  })
}
