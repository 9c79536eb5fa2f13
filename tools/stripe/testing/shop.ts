import { Stripe } from 'stripe'
import { randomFrom } from '../../seed/random.ts'
import { createStripeDouble, type StripeDouble } from '../double.ts'
import { inProcess } from '../in-process.ts'
import { idOf } from '../world.ts'

export interface Shop {
  double: StripeDouble
  stripe: Stripe
  /** Epoch milliseconds that the stand-in believes it is. */
  clock: { now: number }
}

/** A day the tests begin on: 2026-11-22, noon. */
export const NOON = Date.UTC(2026, 10, 22, 12)

/** A fresh account, and the real stripe-node in the same process talking to it. Same seed, same ids. */
export function aShop(seed = 1): Shop {
  const clock = { now: NOON }
  const below = randomFrom(seed)
  const double = createStripeDouble({
    now: () => clock.now,
    random: () => below(1_000_000) / 1_000_000,
    secret: 'sk_test_shop',
    publishable: 'pk_test_shop',
    webhookSecret: 'whsec_shop',
  })
  return { double, stripe: clientOf(double), clock }
}

export const clientOf = (double: StripeDouble, key = 'sk_test_shop') =>
  new Stripe(key, { httpClient: inProcess(double), maxNetworkRetries: 0, telemetry: false })

/** A payment by a test card, confirmed on the server. */
export const pay = (
  stripe: Stripe,
  card: string,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Response<Stripe.PaymentIntent>> =>
  stripe.paymentIntents.create(
    {
      amount: 2_000,
      currency: 'eur',
      payment_method: card,
      allowed_payment_method_types: ['card'],
      confirm: true,
      ...more,
    },
    options,
  )

/** Which error came back; fails when none did. */
export async function refusalOf(asked: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await asked
  } catch (thrown) {
    if (thrown instanceof Stripe.errors.StripeError) return thrown
    throw thrown
  }
  throw new Error('It was not refused')
}

/** The events so far, oldest first. */
export const eventsOf = (double: StripeDouble) =>
  [...double.control.state().events.values()].map((event) => event.type)

/** The id behind something that stripe-node types as an id or the whole object. */
export const named = (value: string | { id: string } | null): string => idOf(value) ?? ''
