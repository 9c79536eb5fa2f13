import type { PaymentIntent, PaymentIntentResult, StripeError } from '@stripe/stripe-js'
import { type Account, type Answer, callStripe } from '../api.ts'
import { askHolder } from './challenge.ts'
import { IntegrationError } from './integration-error.ts'

/** `pi_1_secret_2` → `pi_1`. */
export function idOfSecret(clientSecret: string | undefined): string {
  const id = /^(pi_\w+?)_secret_\w+$/.exec(clientSecret ?? '')?.[1]
  if (!id) throw new IntegrationError('The clientSecret of a PaymentIntent is needed.')
  return id
}

/** `GET /v1/payment_intents/:id`, as far as its client secret lets one see. */
export const readIntent = (account: Account, secret: string): Promise<Answer<PaymentIntent>> =>
  callStripe(account, 'GET', `payment_intents/${idOfSecret(secret)}`, { client_secret: secret })

/** In the shape that Stripe.js answers with. */
export const resultOf = ({ value, error }: Answer<PaymentIntent>): PaymentIntentResult =>
  error ? { error } : { paymentIntent: value }

/** Does what an intent waits for, if it waits for the person: 3-D Secure. Then says how it ended. */
export async function doNextAction(
  account: Account,
  intent: PaymentIntent,
): Promise<PaymentIntentResult> {
  const { next_action: next, client_secret: secret } = intent
  if (intent.status !== 'requires_action' || !next || !secret) return { paymentIntent: intent }
  if (next.redirect_to_url?.url) {
    location.assign(next.redirect_to_url.url)
    return forever()
  }
  await askHolder(challengeOf(next), intent.id)
  const after = await readIntent(account, secret)
  if (after.error || after.value.status !== 'requires_payment_method') return resultOf(after)
  return {
    error: { ...(after.value.last_payment_error ?? notProved), payment_intent: after.value },
  }
}

/** Where the question of `use_stripe_sdk` is. Its inside is Stripe's own business, and so is untyped. */
function challengeOf(next: PaymentIntent.NextAction): string {
  const { stripe_js: url }: { stripe_js?: unknown } = next.use_stripe_sdk ?? {}
  if (typeof url !== 'string') throw new IntegrationError('This next_action is not known here.')
  return url
}

/** The page is being left: nothing after this may run. */
export const forever = () => new Promise<never>(() => {})

const notProved: StripeError = {
  type: 'invalid_request_error',
  code: 'payment_intent_authentication_failure',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}
