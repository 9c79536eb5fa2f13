import type { SavedCard } from '@forno/domain/payment/payer'

export { cardWords } from '@forno/domain/words/card'

/** "12/30". */
export const expiryWords = ({ expMonth, expYear }: SavedCard): string =>
  `${String(expMonth).padStart(2, '0')}/${String(expYear % 100).padStart(2, '0')}`

/** A card is good until the last day of its month, wherever that day ends last. */
export const isExpired = ({ expMonth, expYear }: SavedCard, now: number): boolean =>
  now > Date.UTC(expYear, expMonth, 1, 12)
