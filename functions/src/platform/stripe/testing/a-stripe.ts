import { Stripe } from 'stripe'
import { createStripeDouble, type StripeDouble } from '../../../../../tools/stripe/double.ts'
import { inProcess } from '../../../../../tools/stripe/in-process.ts'
import type { NewIntent, PaymentGateway } from '../../payment-gateway.ts'
import { type StripeOptions, stripeGateway } from '../stripe-gateway.ts'

export const keys = {
  secretKey: 'sk_test_gateway',
  webhookSecret: 'whsec_gateway',
}

export interface Account {
  double: StripeDouble
  gateway: PaymentGateway
  /** What is done beside the shop: in Stripe's own pages, or by a customer's browser. */
  stripe: Stripe
  clock: { now: number }
  /** The calls so far, `GET /v1/payment_intents/pi_1`. */
  calls: string[]
}

/** Sunday noon. */
export const NOON = Date.UTC(2026, 10, 22, 12)

/** An empty Stripe account in memory, and our gateway to it. Ids count up: `pi_1`, `ch_1`. */
export function aStripe(options: Partial<StripeOptions> = {}): Account {
  const clock = { now: NOON }
  const made = new Map<string, number>()
  const double = createStripeDouble({
    now: () => clock.now,
    random: () => 0.5,
    ids: (prefix) => {
      const n = (made.get(prefix) ?? 0) + 1
      made.set(prefix, n)
      return `${prefix}_${n}`
    },
    secret: keys.secretKey,
    webhookSecret: keys.webhookSecret,
  })
  const wire = inProcess(double)
  const calls: string[] = []
  const httpClient: Stripe.HttpClient = {
    getClientName: () => wire.getClientName(),
    makeRequest: (host, port, path, method, ...rest) => {
      calls.push(`${method} ${path.split('?')[0]}`)
      return wire.makeRequest(host, port, path, method, ...rest)
    },
  }
  const now = () => clock.now
  return {
    double,
    gateway: stripeGateway({ ...keys, now, httpClient, retries: 0, ...options }),
    stripe: new Stripe(keys.secretKey, { httpClient: wire, maxNetworkRetries: 0 }),
    clock,
    calls,
  }
}

export const anIntent = (changes: Partial<NewIntent> = {}): NewIntent => ({
  order: 'order-1',
  purpose: 'order',
  attempt: 1,
  amount: 2_000,
  currency: 'EUR',
  payer: '',
  keep: false,
  cardOf: '',
  ...changes,
})

const back = 'http://127.0.0.1:1/orders/order-1/pay'

/** A PaymentIntent of ours that somebody has paid with this card, in their browser; its id. A no is no error. */
export async function paid(
  { gateway, stripe }: Account,
  card = 'pm_card_visa',
  wanted: Partial<NewIntent> = {},
): Promise<string> {
  const intent = anIntent(wanted)
  const id = await gateway.makeIntent(intent, `${intent.order}:${intent.purpose}:${intent.attempt}`)
  try {
    await stripe.paymentIntents.confirm(id, { payment_method: card, return_url: back })
  } catch (thrown) {
    if (!(thrown instanceof Stripe.errors.StripeCardError)) throw thrown
  }
  return id
}

/** One that the shop has taken the money of. */
export async function taken(account: Account, card = 'pm_card_visa'): Promise<string> {
  const id = await paid(account, card)
  await account.gateway.capture(id, 2_000, 'capture')
  return id
}
