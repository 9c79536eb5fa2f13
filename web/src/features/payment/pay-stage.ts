import type { Status } from '@forno/domain/order/statuses'
import { isPaid, type Standing } from '../../data/pay.ts'

/** What the page for paying shows. */
export type PayStage =
  /** Nobody has looked yet. */
  | 'looking'
  /** A card is needed, or another one. */
  | 'card'
  /** The bank wants to ask the card's owner. */
  | 'bank'
  /** The bank takes its time. */
  | 'processing'
  | 'paid'
  /** The order was given up before it was paid. */
  | 'over'
  /** Nothing can be paid here. */
  | 'stuck'

const givenUp: readonly Status[] = ['cancelled', 'refused']

/**
 * What is to be shown, from the order as it is heard (`status`) and what was last looked up at Stripe. The order
 * is heard of sooner: once it has moved on, what was due for it no longer is.
 */
export function payStage(status: Status, standing: Standing | null): PayStage {
  if (givenUp.includes(status)) return 'over'
  if (!standing) return 'looking'
  if (isPaid(standing)) return 'paid'
  const { due, payment } = standing
  if (due?.purpose === 'tip') return 'card'
  if (status !== 'awaitingPayment') return 'paid'
  if (givenUp.includes(standing.status)) return 'over'
  if (payment.status === 'processing') return 'processing'
  if (!due) return 'stuck'
  return payment.status === 'requiresAction' ? 'bank' : 'card'
}
