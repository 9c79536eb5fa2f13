import type { SavedCard } from '@forno/domain/payment/payer'

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
export const cardWords = ({ brand, last4 }: Pick<SavedCard, 'brand' | 'last4'>): string =>
  `${brands[brand] ?? 'Card'} ending ${last4}`

/** "12/30". */
export const expiryWords = ({ expMonth, expYear }: SavedCard): string =>
  `${String(expMonth).padStart(2, '0')}/${String(expYear % 100).padStart(2, '0')}`

/** A card is good until the last day of its month, wherever that day ends last. */
export const isExpired = ({ expMonth, expYear }: SavedCard, now: number): boolean =>
  now > Date.UTC(expYear, expMonth, 1, 12)
