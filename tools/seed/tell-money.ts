import type { Entry } from '@forno/domain/books/entry'
import { postCashSettled } from '@forno/domain/books/post'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import { isOpen } from '@forno/domain/payment/attempt'
import { cashNotDue, receiveCash } from '@forno/domain/payment/cash'
import { withOutlook } from '@forno/domain/payment/outlook'
import type { Payment } from '@forno/domain/payment/payment'
import { summaryOf } from '@forno/domain/payment/summary'
import { wantedMoney } from '@forno/domain/payment/wanted-money'
import { days, type Millis, minutes } from '@forno/domain/time/millis'
import { DemoTill } from './demo-till.ts'
import type { ToldOrder } from './play-story.ts'
import type { Story } from './story.ts'
import { tellProblem, type ToldProblem } from './tell-problem.ts'

/** An order, its history, and its money. */
export interface PaidOrder extends ToldOrder {
  payment: Payment
  /** New ones only: what is to be created with it. */
  entries: Entry[]
  /** What its customer told of, and what was said. */
  help?: ToldProblem
}

/** The evening's cash that has been handed over. */
export const DEMO_SETTLEMENT = 'demo-settlement-01'
/** So long after the last order of an evening it is counted. */
const COUNTED_AFTER: Millis = minutes(100)

/** Tells the money of an order after its own story: by card through a made-up Stripe, in cash into a drawer. */
export function tellMoney(told: ToldOrder, payment: Payment, story: Story): PaidOrder {
  const till = new DemoTill(told.order, payment)
  if (payment.method === 'card') payByCard(till, told.events)
  else payInCash(till, told.order, told.events)
  const end = told.events.at(-1)?.at ?? told.order.placedAt
  if (story.told) {
    const help = tellProblem(told.order, till, story.told, end)
    const { chat } = help
    return { ...withMoney({ ...told, order: { ...told.order, ...chat } }, till, help.at), help }
  }
  return withMoney(told, till, afterwards(till, told.order, story, end))
}

/** No Stripe, real or ours, knows its PaymentIntent: nobody is to go and look there. */
export const withoutStripe = (told: PaidOrder): PaidOrder =>
  told.payment.method === 'cash' ? told : { ...told, payment: { ...told.payment, checkAt: null } }

/**
 * What was paid for an order of the seed that is called off after all, some other day, given back. Where Stripe has
 * the payment (`isKnown`) or people have since asked it for more, the reconciler has to give it back there.
 */
export function releaseMoney(
  told: ToldOrder,
  payment: Payment,
  at: Millis,
  isKnown: boolean,
): PaidOrder {
  const till = new DemoTill(told.order, payment)
  if (payment.method === 'cash') {
    till.payment = cashNotDue(payment)
    return withMoney(told, till, at)
  }
  if (isKnown || Object.keys(payment.facts).length > 1 || payment.attempts.some(isOpen)) {
    return withMoney(told, till, at)
  }
  till.settle(told.order.status, at, told.order.reason)
  return withoutStripe(withMoney(told, till, at))
}

function withMoney(told: ToldOrder, till: DemoTill, at: Millis): PaidOrder {
  const payment = withOutlook(till.payment, told.order.status, at)
  return {
    events: told.events,
    order: { ...told.order, paymentSummary: summaryOf(payment) },
    payment,
    entries: till.entries,
  }
}

function payByCard(till: DemoTill, events: readonly OrderEvent[]): void {
  for (const { to, at, reason, kind } of events) {
    if (kind !== 'assign') till.settle(to, at, reason)
  }
}

function payInCash(till: DemoTill, order: Order, events: readonly OrderEvent[]): void {
  const last = events.at(-1)
  if (!last) return
  const { to, at, by } = last
  if (wantedMoney[to] === 'released') till.payment = cashNotDue(till.payment)
  if (to !== 'delivered' && to !== 'collected') return
  const drawer = order.driver?.uid ?? 'counter'
  till.book(receiveCash(till.payment, { drawer, by: by.uid, at }), at)
}

/** What happened later. @returns when the last of it happened */
function afterwards(till: DemoTill, order: Order, story: Story, end: Millis): Millis {
  if (story.refunded) {
    const { line, reason } = story.refunded
    const lines = [{ key: `line-${line}`, quantity: 1 }]
    const at = end + minutes(40)
    const ask = { what: { kind: 'lines' as const, lines }, reason, bearer: 'shop' as const }
    till.refund(ask, 'demo-manager', order.status, at)
    return at
  }
  if (story.disputed) {
    const at = end + days(2)
    till.dispute('dp_demo_01', story.disputed, at)
    return at
  }
  if (story.settled) {
    const at = end + COUNTED_AFTER
    handOver(till, at)
    return at
  }
  return end
}

function handOver(till: DemoTill, at: Millis): void {
  const { payment } = till
  const { cash } = payment
  if (!cash) throw new Error(`${payment.order} has no cash to hand over`)
  const about = { drawer: cash.drawer, amount: cash.amount, at }
  const entry = postCashSettled(payment, DEMO_SETTLEMENT, about)
  till.entries.push(entry)
  till.payment = {
    ...payment,
    cash: { ...cash, settledIn: DEMO_SETTLEMENT },
    posted: [...payment.posted, entry.id].toSorted(),
    version: payment.version + 1,
  }
}
