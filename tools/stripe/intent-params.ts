import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { badParam, missingParam } from './errors.ts'
import type { Params } from './form.ts'
import { text, texts, whole } from './params.ts'

type Create = keyof Stripe.PaymentIntentCreateParams

/** What creating, and with `confirm` confirming, an intent may say here. */
export const createParams: Create[] = [
  'allowed_payment_method_types',
  'amount',
  'automatic_payment_methods',
  'capture_method',
  'confirm',
  'confirmation_method',
  'confirmation_token',
  'currency',
  'customer',
  'description',
  'error_on_requires_action',
  'mandate_data',
  'metadata',
  'off_session',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'receipt_email',
  'return_url',
  'setup_future_usage',
  'shipping',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
  'use_stripe_sdk',
]

export const updateParams: (keyof Stripe.PaymentIntentUpdateParams)[] = [
  'allowed_payment_method_types',
  'amount',
  'currency',
  'customer',
  'description',
  'metadata',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
]

export const confirmParams: (keyof Stripe.PaymentIntentConfirmParams)[] = [
  'allowed_payment_method_types',
  'confirmation_token',
  'error_on_requires_action',
  'mandate_data',
  'off_session',
  'payment_method',
  'payment_method_data',
  'payment_method_options',
  'receipt_email',
  'return_url',
  'setup_future_usage',
  'shipping',
  'use_stripe_sdk',
]

/** Until API 2026-10-28 one said `payment_method_types`; clients that ask for today's version may not any more. */
export function typesOf(call: Call): string[] | undefined {
  return (
    texts(call.params, 'allowed_payment_method_types') ??
    (call.older ? texts(call.params, 'payment_method_types') : undefined)
  )
}

/** The known names, and for clients of an older API version the one that has gone. */
export const withOlder = (call: Call, known: readonly string[]): readonly string[] =>
  call.older ? [...known, 'payment_method_types'] : known

/** An amount in minor units between Stripe's limits, or undefined when not given. */
export function readAmount(params: Params): number | undefined {
  const amount = whole(params, 'amount')
  if (amount === undefined) return undefined
  if (amount < 1)
    throw badParam(
      'amount',
      'This value must be greater than or equal to 1.',
      'parameter_invalid_integer',
    )
  if (amount < 50) throw badParam('amount', 'Amount must be at least 50 cents.', 'amount_too_small')
  if (amount > 99_999_999)
    throw badParam('amount', 'Amount must be no more than $999,999.99', 'amount_too_large')
  return amount
}

export function requiredAmount(params: Params): number {
  const amount = readAmount(params)
  if (amount === undefined) throw missingParam('amount')
  return amount
}

/** A three-letter currency in lower case, as Stripe answers whatever way it was written. */
export function readCurrency(params: Params): string | undefined {
  const currency = text(params, 'currency')?.toLowerCase()
  if (currency === undefined) return undefined
  if (!/^[a-z]{3}$/.test(currency))
    throw badParam(
      'currency',
      `Invalid currency: ${currency}. Stripe currently supports these currencies: eur, usd, gbp, chf, …`,
    )
  return currency
}
