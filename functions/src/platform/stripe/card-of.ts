import type { Card } from '@forno/domain/payment/stripe-facts'
import type { Stripe } from 'stripe'
import { shown } from './shown.ts'

interface AnyCard {
  brand?: string | null
  display_brand?: string | null
  last4?: string | null
  fingerprint?: string | null
}

/** The card that paid or was tried last; null when there was none, or when it was no card. */
export const cardOf = (intent: Stripe.PaymentIntent): Card | null => asCard(anyCardOf(intent))

/** Stripe's fingerprint of the same card; empty when there is none. */
export const cardPrintOf = (intent: Stripe.PaymentIntent): string =>
  anyCardOf(intent)?.fingerprint ?? ''

function anyCardOf(intent: Stripe.PaymentIntent): AnyCard | null | undefined {
  const charge = shown(intent.latest_charge)
  const charged = charge?.payment_method_details?.card
  if (charged && charge.status !== 'failed') return charged
  // A charge that failed may be older than the card that is being tried now.
  const tried = shown(intent.payment_method) ?? intent.last_payment_error?.payment_method
  return tried?.card ?? charged
}

const asCard = (card: AnyCard | null | undefined): Card | null =>
  card?.last4 ? { brand: card.brand ?? 'card', last4: card.last4 } : null
