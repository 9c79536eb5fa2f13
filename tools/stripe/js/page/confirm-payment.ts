import type { PaymentIntent, PaymentIntentResult, StripeError } from '@stripe/stripe-js'
import { type Account, type Answer, callStripe } from '../api.ts'
import { doNextAction, forever, idOfSecret, readIntent } from './after-confirm.ts'
import type { ElementsGroup, GroupOptions } from './elements-group.ts'
import { IntegrationError } from './integration-error.ts'

export interface ConfirmOptions {
  elements?: ElementsGroup
  clientSecret?: string
  confirmParams?: {
    return_url?: string
    payment_method?: string
    payment_method_data?: { billing_details?: object }
    confirmation_token?: string
    [name: string]: unknown
  }
  redirect?: 'always' | 'if_required'
}

/** `stripe.confirmPayment`: pays with what was typed, or with a payment method that is named. */
export async function confirmPayment(
  account: Account,
  options: ConfirmOptions,
): Promise<PaymentIntentResult> {
  const { elements, confirmParams = {}, redirect = 'always' } = options
  const secret = options.clientSecret ?? elements?.options.clientSecret
  const id = idOfSecret(secret)
  if (redirect === 'always' && !confirmParams.return_url)
    throw new IntegrationError(
      'confirmParams.return_url is needed, unless redirect is if_required.',
    )
  const method = await methodFor(account, options)
  if (method.error) return { error: method.error }
  const confirmed = await callStripe<PaymentIntent>(
    account,
    'POST',
    `payment_intents/${id}/confirm`,
    { ...confirmParams, ...method.value, client_secret: secret, use_stripe_sdk: true },
  )
  if (confirmed.error) return { error: confirmed.error }
  const result = await doNextAction(account, confirmed.value)
  if (result.error || redirect !== 'always') return result
  return leave(result.paymentIntent, confirmParams.return_url ?? '')
}

type Method = { payment_method?: string; payment_method_data?: undefined }

async function methodFor(account: Account, options: ConfirmOptions): Promise<Answer<Method>> {
  const { elements, confirmParams = {} } = options
  if (confirmParams.payment_method || confirmParams.confirmation_token || !elements)
    return { value: {} }
  const wrong = elements.options.mode
    ? await deferredProblem(account, elements, options.clientSecret)
    : (await elements.submit()).error
  if (wrong) return { error: wrong }
  const made = await elements.makeMethod(confirmParams.payment_method_data?.billing_details)
  if (made.error) return { error: made.error }
  // Its details have gone into the method.
  return { value: { payment_method: made.value.id, payment_method_data: undefined } }
}

/** A form that was made before its intent must be for the same thing, and have been submitted. */
async function deferredProblem(
  account: Account,
  { options, submitted }: ElementsGroup,
  secret: string | undefined,
): Promise<StripeError | undefined> {
  if (!submitted)
    throw new IntegrationError(
      'elements.submit() must be called before stripe.confirmPayment(), and again after every change.',
    )
  const { value: intent, error } = await readIntent(account, secret ?? '')
  if (error) return error
  const differs = differences(options, intent)
  if (differs.length === 0) return undefined
  return {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `The PaymentIntent is not what the Elements were made for: ${differs.join(', ')}.`,
  }
}

function differences(options: GroupOptions, intent: PaymentIntent): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['amount', options.amount, intent.amount],
    ['currency', options.currency?.toLowerCase(), intent.currency],
    ['capture_method', options.captureMethod ?? 'automatic', plain(intent.capture_method)],
    ['setup_future_usage', options.setupFutureUsage ?? null, intent.setup_future_usage],
  ]
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([name, ours, theirs]) => `${name} ${String(ours)} instead of ${String(theirs)}`)
}

/** `automatic` and `automatic_async` are one to the form. */
const plain = (method: string) => (method === 'automatic_async' ? 'automatic' : method)

function leave(intent: PaymentIntent, returnUrl: string): Promise<never> {
  const url = new URL(returnUrl)
  url.searchParams.set('payment_intent', intent.id)
  url.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '')
  url.searchParams.set('redirect_status', 'succeeded')
  location.assign(url)
  return forever()
}
