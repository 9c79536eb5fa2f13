import type { Stripe } from 'stripe'
import { idOf, seconds, type World } from './world.ts'

/** How long a bank holds money that was authorised and not yet captured: 7 days, in seconds. */
export const AUTHORISATION_SECONDS = 7 * 86_400

/** A new charge for an intent, before the bank has spoken: pending, nothing captured. */
export function newCharge(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  proved: boolean,
): Stripe.Charge {
  const id = world.id('ch')
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'FORNO',
    captured: false,
    created: seconds(world),
    currency: intent.currency,
    customer: idOf(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: howPaid(world, intent, method, proved),
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: `${world.origin}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'pending',
    transfer_data: null,
    transfer_group: null,
  }
}

function howPaid(
  world: World,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  proved: boolean,
): Stripe.Charge.PaymentMethodDetails {
  const { card, sepa_debit: debit } = method
  if (!card)
    return {
      type: 'sepa_debit',
      sepa_debit: {
        bank_code: debit?.bank_code ?? null,
        branch_code: null,
        country: debit?.country ?? null,
        fingerprint: debit?.fingerprint ?? null,
        last4: debit?.last4 ?? null,
        mandate: null,
      },
    }
  const held = intent.capture_method === 'manual'
  return {
    type: 'card',
    card: {
      amount_authorized: intent.amount,
      authorization_code: '123456',
      brand: card.brand,
      ...(held && { capture_before: seconds(world) + AUTHORISATION_SECONDS }),
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: proved ? '05' : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: { status: 'disabled' },
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      incremental_authorization: { status: 'unavailable' },
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: { status: 'unavailable' },
      network: card.brand,
      network_token: { used: false },
      network_transaction_id: '000000000000000',
      overcapture: { maximum_amount_capturable: intent.amount, status: 'unavailable' },
      regulated_status: 'unregulated',
      three_d_secure: proved ? provedHolder : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

const provedHolder = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: '00000000-0000-0000-0000-000000000000',
  version: '2.2.0',
} as const

/** What the bank and Stripe's own check made of a charge. */
export function outcome(declined?: { code: string; decline_code?: string }): Stripe.Charge.Outcome {
  return {
    advice_code: declined ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: declined ? '05' : null,
    network_status: declined ? 'declined_by_network' : 'approved_by_network',
    reason: declined ? (declined.decline_code ?? declined.code) : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: declined
      ? 'The bank did not return any further details with this decline.'
      : 'Payment complete.',
    type: declined ? 'issuer_declined' : 'authorized',
  }
}
