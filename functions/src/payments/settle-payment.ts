import type { Context } from '../platform/context.ts'
import { handleJob } from '../platform/jobs.ts'
import { moneyNow } from '../platform/money.ts'
import { gatewayOf, lookAt, lookBack } from './look-at-stripe.ts'
import { makePayer } from './make-payer.ts'
import { nextStep } from './next-step.ts'
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
  let askedPayer = false
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = await nextStep(order, ctx, askedPayer)
    if (step.do === 'again') continue
    if (step.do === 'send') await sendCall(order, step, ctx)
    else if (step.do === 'readBack') await lookBack(order, step.key, ctx)
    else if (step.do === 'makePayer') {
      await makePayer(step.payment.customer, gatewayOf(ctx), ctx)
      askedPayer = true
    } else return
  }
  throw new Error(`the payment of ${order} does not come to rest`)
}

export const settlePaymentJob = handleJob('settlePayment', ({ order }, ctx) =>
  settlePayment(order, ctx),
)

/** What is not over at Stripe: there is nothing new to be read of a PaymentIntent that was cancelled. */
async function intentsOf(order: string, ctx: Context): Promise<string[]> {
  const money = await moneyNow(ctx, order)
  return Object.values(money?.payment.facts ?? {})
    .filter(({ status }) => status !== 'canceled')
    .map(({ id }) => id)
}
