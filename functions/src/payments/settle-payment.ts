import { receiveCash, cashNotDue } from '@forno/domain/payment/cash'
import { nextCall } from '@forno/domain/payment/next-call'
import type { NextCall } from '@forno/domain/payment/calls'
import { attemptSent, planAttempt } from '@forno/domain/payment/attempts'
import { withEntries } from '@forno/domain/payment/wanted-entries'
import type { Payment } from '@forno/domain/payment/payment'
import { handedOver } from '@forno/domain/order/handed-over'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Context } from '../platform/context.ts'
import { handleJob } from '../platform/jobs.ts'
import { type Money, readMoney, saveMoney } from '../platform/money.ts'
import { planDue } from './plan-due-refund.ts'
import { lookAt, lookBack } from './look-at-stripe.ts'
import { sendCall } from './send-call.ts'

/** More calls in a row than any order needs come from something that does not come to rest. */
const MOST_STEPS = 12

/**
 * Brings an order's money to where its stage wants it: held, taken, let go or given back, one call to Stripe at a
 * time, each written down before it is made. Whoever asks, and however often: the same calls with the same keys.
 * `look`: PaymentIntents to be read first, or `known` for all that are not over. Throws when Stripe or the database
 * cannot be reached; trying again is safe.
 */
export async function settlePayment(
  order: string,
  ctx: Context,
  { look = [] }: { look?: readonly string[] | 'known' } = {},
): Promise<void> {
  const intents = look === 'known' ? await intentsOf(order, ctx) : look
  for (const intent of intents) await lookAt(order, intent, ctx)
  for (let step = 0; step < MOST_STEPS; step++) {
    const call = await nextStep(order, ctx)
    if (call === 'again') continue
    if (call.do === 'send') await sendCall(order, call, ctx)
    else if (call.do === 'readBack') await lookBack(order, call.key, ctx)
    else return
  }
  throw new Error(`the payment of ${order} does not come to rest`)
}

export const settlePaymentJob = handleJob('settlePayment', ({ order }, ctx) =>
  settlePayment(order, ctx),
)

/** What is not over at Stripe: there is nothing new to be read of a PaymentIntent that was cancelled. */
async function intentsOf(order: string, ctx: Context): Promise<string[]> {
  const money = await ctx.db.runTransaction((tx) => readMoney(tx, ctx, order))
  return Object.values(money?.payment.facts ?? {})
    .filter(({ status }) => status !== 'canceled')
    .map(({ id }) => id)
}

/** Decides on the next call and writes it down, in one transaction. */
async function nextStep(id: string, ctx: Context): Promise<NextCall | 'again'> {
  return ctx.db.runTransaction(async (tx) => {
    const money = await readMoney(tx, ctx, id)
    if (!money) return { do: 'nothing' }
    const now = ctx.now()
    if (money.payment.method === 'cash') {
      const { payment, entries } = withEntries(cashAt(money), money.order.quote, now)
      saveMoney(tx, ctx, money, payment, entries)
      return { do: 'nothing' }
    }
    const call = nextCall(money.payment, money.order.status, now)
    if (call.do === 'planRefund') {
      saveMoney(tx, ctx, money, planDue(money, call, now))
      return 'again'
    }
    const payment = call.do === 'send' ? writtenDown(money.payment, call, now) : money.payment
    saveMoney(tx, ctx, money, payment)
    return call
  })
}

/** One write instead of two: the call is on its way as soon as it is written down. */
function writtenDown(
  payment: Payment,
  call: Extract<NextCall, { do: 'send' }>,
  now: number,
): Payment {
  const known = payment.attempts.find(({ key }) => key === call.key)
  if (known?.state === 'sent') return payment
  return attemptSent(planAttempt(payment, call, now), call.key)
}

/** Cash changes hands with the food; without food nobody owes any. */
function cashAt({ order, payment }: Money): Payment {
  const { status, stageTimes, driver } = order
  if (status === 'delivered' || status === 'collected') {
    const drawer = status === 'delivered' ? (driver?.uid ?? COUNTER) : COUNTER
    return receiveCash(payment, { drawer, by: drawer, at: handedOver(order) ?? order.placedAt })
  }
  return hasEnded(status) && stageTimes[status] !== undefined ? cashNotDue(payment) : payment
}

const COUNTER = 'counter'
