import { type Cents, sum } from '../money/cents.ts'
import { handedOver } from '../order/handed-over.ts'
import type { Order } from '../order/order.ts'
import { hasEnded } from '../order/statuses.ts'
import type { Payment } from '../payment/payment.ts'
import type { RefundAsk } from '../payment/refund.ts'
import { refundable } from '../payment/refundable.ts'
import { days, minutes, type Millis } from '../time/millis.ts'
import type { Case, CaseFacts, Problem } from './case.ts'
import { areFresh, isWithAll, paidFor, paidForGoods, piecesOf, THE_RULES } from './pieces.ts'
import type { SupportRules } from './rules.ts'

/** How far back a person's earlier problems count. */
export const REMEMBERED: Millis = days(90)

/** A problem and all that the owner's rules look at. */
export interface Told {
  order: Order
  payment: Payment
  problem: Problem
  proof: CaseFacts['proof']
  /** Earlier cases of this person: all of ninety days and all of this order. */
  before: readonly Case[]
  rules: SupportRules
  now: Millis
}

/** What the percent comes to, and what is refunded at once; or why a manager has to look. */
export interface ByRules {
  amount: Cents
  what: RefundAsk['what'] | null
  why: string
}

/** The cases that the rules made good by themselves. */
export const madeGoodByRules = (cases: readonly Case[]): Case[] =>
  cases.filter(({ makeGood }) => makeGood?.by === THE_RULES)

const lately = (cases: readonly Case[], now: Millis): Case[] =>
  cases.filter(({ openedAt }) => openedAt > now - REMEMBERED)

export const casesLately = ({ before, now }: Pick<Told, 'before' | 'now'>) => ({
  casesBefore: lately(before, now).length,
  madeGoodBefore: madeGoodByRules(lately(before, now)).length,
})

/** Late by the shop's own times: when it was handed over, or now while it was not. */
const wasLate = ({ order, rules, now }: Told): boolean =>
  (handedOver(order) ?? now) > order.promise.to + minutes(rules.lateFrom)

/** Why the shop's own records speak against it; empty when they do not. */
function contradiction(told: Told): string {
  const { order, problem, proof, rules, now } = told
  const { kind } = problem
  if (['refused', 'cancelled', 'failed'].includes(order.status)) {
    return 'The order did not come about: what was paid for it goes back by itself.'
  }
  if (kind === 'late' && !wasLate(told)) return 'By the shop’s clock it was in time.'
  if (kind !== 'neverCame') return ''
  if (order.fulfilment.kind === 'pickup') return 'The order was to be collected.'
  if (proof !== null && proof !== 'none') return 'The driver has a proof of the hand-over.'
  const due = Math.max(order.promise.to, order.estimate.to) + minutes(rules.lateFrom)
  return !hasEnded(order.status) && now <= due ? 'It is still on its way, and in time.' : ''
}

/** The percent of what the pieces were paid with, or of the goods for what came late. Rounded down. */
function percentOf({ order, payment, problem, rules }: Told): Cents {
  const { quote } = order
  const of =
    problem.kind === 'late'
      ? paidForGoods(quote)
      : paidFor(piecesOf(problem, quote), payment, quote)
  return Math.floor((of * rules.percent[problem.kind]) / 100)
}

const ITSELF = 'The shop looks at this one itself.'

/** Why the owner’s limits leave it to a manager; empty when they do not. */
function limit(told: Told, amount: Cents): string {
  const { order, payment, problem, before, rules, now } = told
  const ofOrder = before.filter((one) => one.order === order.id)
  const given = sum(madeGoodByRules(ofOrder).map(({ makeGood }) => makeGood?.amount ?? 0))
  if (rules.percent[problem.kind] === 0) return ITSELF
  if (payment.captured === 0) return 'Its payment has not gone through yet.'
  if (!areFresh(problem, payment, order.quote, ofOrder)) {
    return 'Some of it was told of or given back before.'
  }
  if (amount === 0) return ITSELF
  if (amount > refundable(payment)) return 'It is more than can still be refunded.'
  if (given + amount > rules.most) return 'It is more than is given at once for one order.'
  const often = madeGoodByRules(lately(before, now)).length >= rules.timesIn90Days
  return often ? 'Other problems of this person were made good lately.' : ''
}

/** By what the pieces are, when all of them goes back: the books then know what it was for. */
const askFor = ({ problem, rules }: Told, amount: Cents): RefundAsk['what'] =>
  rules.percent[problem.kind] === 100 && !isWithAll(problem.kind)
    ? { kind: 'lines', lines: problem.items.map(({ key, quantity }) => ({ key, quantity })) }
    : { kind: 'amount', amount }

/** What the owner's rules make of a problem. Never above their cap, what can be refunded, or their times. */
export function byRules(told: Told): ByRules {
  const against = contradiction(told)
  if (against !== '') return { amount: 0, what: null, why: against }
  const amount = percentOf(told)
  const why = limit(told, amount)
  return { amount, what: why === '' ? askFor(told, amount) : null, why }
}
