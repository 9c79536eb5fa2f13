import type { Stripe } from 'stripe'
import { bankDebit, type TestCard } from './test-cards.ts'

interface Written {
  id: string
  created: number
  billing: Stripe.PaymentMethod['billing_details']
  metadata: Record<string, string>
  card: TestCard
  expMonth: number
  expYear: number
}

/** A payment method as Stripe shows it, of type `card` or `sepa_debit`. */
export function paymentMethodShape(written: Written): Stripe.PaymentMethod {
  const common = {
    id: written.id,
    object: 'payment_method' as const,
    allow_redisplay: 'unspecified' as const,
    billing_details: written.billing,
    created: written.created,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: written.metadata,
  }
  if (written.card.number === bankDebit.number)
    return { ...common, type: 'sepa_debit', sepa_debit: bankAccount }
  const { brand, number } = written.card
  return {
    ...common,
    type: 'card',
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: brand,
      exp_month: written.expMonth,
      exp_year: written.expYear,
      fingerprint: fingerprint(number),
      funding: 'credit',
      generated_from: null,
      last4: number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  }
}

const bankAccount = {
  bank_code: '19043',
  branch_code: null,
  country: 'AT',
  fingerprint: 'sepa0000000debit',
  generated_from: { charge: null, setup_attempt: null },
  last4: '3201',
}

/** The same for the same number, as Stripe's is: 16 letters that do not tell the number. */
const fingerprint = (number: string) => `card${number.slice(-4)}fingerpr`
