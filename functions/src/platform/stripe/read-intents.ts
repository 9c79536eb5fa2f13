import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import type { Millis } from '@forno/domain/time/millis'
import type { Stripe } from 'stripe'
import { asking, isMissing } from './errors.ts'
import { factsOf } from './facts-of.ts'
import { idOf, seconds, shown } from './shown.ts'

/** Opened in the same call, so that a payment without disputes costs one. Stripe opens four levels, no more. */
const opened = [
  'payment_method',
  'latest_charge.balance_transaction',
  'latest_charge.refunds.data.balance_transaction',
]
/** The largest page that Stripe gives. */
const PAGE = 100

/** A PaymentIntent as it is now; null when Stripe has none of that id. */
export async function readIntent(
  stripe: Stripe,
  id: string,
  now: () => Millis,
): Promise<StripeFacts | null> {
  if (!/^\w+$/.test(id)) return null
  const readAt = now()
  try {
    const intent = await asking(() => stripe.paymentIntents.retrieve(id, { expand: opened }))
    return await completed(stripe, intent, readAt)
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** All that were made since and that `fits` takes, the oldest first. */
export async function readIntents(
  stripe: Stripe,
  since: Millis,
  now: () => Millis,
  fits: (intent: Stripe.PaymentIntent) => boolean,
): Promise<StripeFacts[]> {
  const found: StripeFacts[] = []
  await asking(async () => {
    const readAt = now()
    const list = stripe.paymentIntents.list({
      created: { gte: seconds(since) },
      limit: PAGE,
      expand: [
        'data.payment_method',
        'data.latest_charge.balance_transaction',
        'data.latest_charge.refunds',
      ],
    })
    for await (const intent of list) {
      if (fits(intent)) found.push(await completed(stripe, intent, readAt))
    }
  })
  return found.toReversed()
}

/** Fetches what the intent does not carry: further pages of refunds, their balance transactions, disputes. */
async function completed(
  stripe: Stripe,
  intent: Stripe.PaymentIntent,
  readAt: Millis,
): Promise<StripeFacts> {
  const charge = shown(intent.latest_charge)
  const [refunds, disputes] = await asking(() =>
    Promise.all([
      refundsOf(stripe, intent.id, charge?.refunds ?? null),
      charge?.disputed ? disputesOf(stripe, intent.id) : [],
    ]),
  )
  return factsOf({ intent, refunds, disputes }, readAt)
}

async function refundsOf(
  stripe: Stripe,
  intent: string,
  list: Stripe.ApiList<Stripe.Refund> | null,
): Promise<Stripe.Refund[]> {
  if (!list) return []
  const { data } = list
  const isWhole = data.every(({ balance_transaction: line }) => idOf(line) === '' || shown(line))
  if (isWhole && !list.has_more) return data
  return all(
    stripe.refunds.list({
      payment_intent: intent,
      limit: PAGE,
      expand: ['data.balance_transaction'],
    }),
  )
}

/** They bring their balance transactions along. */
const disputesOf = (stripe: Stripe, intent: string): Promise<Stripe.Dispute[]> =>
  all(stripe.disputes.list({ payment_intent: intent, limit: PAGE }))

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of pages) found.push(one)
  return found
}
