import type {
  ConfirmationToken,
  ConfirmationTokenResult,
  PaymentIntentResult,
  PaymentMethodResult,
  TokenResult,
} from '@stripe/stripe-js'
import { type Account, callStripe } from '../api.ts'
import { doNextAction, readIntent, resultOf } from './after-confirm.ts'
import { confirmPayment, type ConfirmOptions } from './confirm-payment.ts'
import { ElementsGroup, type GroupOptions } from './elements-group.ts'
import { IntegrationError } from './integration-error.ts'

interface FromElements {
  elements?: ElementsGroup
  params?: { billing_details?: object; return_url?: string; payment_method?: string }
}

/** What `Stripe(key)` returns: the part of Stripe.js that a shop with cards and wallets uses. */
export function stripeObject(account: Account) {
  const makeMethod = async (from: FromElements) => {
    if (!from.elements?.submitted)
      throw new IntegrationError('elements.submit() must be called first.')
    return from.elements.makeMethod(from.params?.billing_details)
  }
  return {
    elements: (options: GroupOptions) => new ElementsGroup(account, options),
    confirmPayment: (options: ConfirmOptions) => confirmPayment(account, options),

    retrievePaymentIntent: async (secret: string) => resultOf(await readIntent(account, secret)),

    handleNextAction: async ({ clientSecret }: { clientSecret: string }) => {
      const { value, error } = await readIntent(account, clientSecret)
      return error ? { error } : doNextAction(account, value)
    },

    confirmCardPayment: (
      clientSecret: string,
      params: { payment_method?: string } = {},
    ): Promise<PaymentIntentResult> =>
      confirmPayment(account, { clientSecret, confirmParams: params, redirect: 'if_required' }),

    createPaymentMethod: async (from: FromElements): Promise<PaymentMethodResult> => {
      const { value, error } = await makeMethod(from)
      return error ? { error } : { paymentMethod: value }
    },

    createConfirmationToken: async (from: FromElements): Promise<ConfirmationTokenResult> => {
      const named = from.params?.payment_method
      const made = named ? undefined : await makeMethod(from)
      if (made?.error) return { error: made.error }
      const method = named ?? made?.value.id
      const params = { payment_method: method, return_url: from.params?.return_url }
      const token = await callStripe<ConfirmationToken>(
        account,
        'POST',
        'confirmation_tokens',
        params,
      )
      return token.error ? { error: token.error } : { confirmationToken: token.value }
    },

    createToken: async (): Promise<TokenResult> => ({
      error: { type: 'invalid_request_error', message: 'The stand-in makes no tokens of cards.' },
    }),

    registerAppInfo: () => {},
    _registerWrapper: () => {},
  }
}
