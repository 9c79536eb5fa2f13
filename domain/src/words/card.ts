import type { Card } from '../payment/stripe-facts.ts'

const brands: Record<string, string> = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  eftpos_au: 'eftpos',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
}

/** "Visa ending 4242". */
export const cardWords = ({ brand, last4 }: Card): string =>
  `${brands[brand] ?? 'Card'} ending ${last4}`
