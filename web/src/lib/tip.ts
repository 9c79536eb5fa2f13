import type { Cents } from '@forno/domain/money/cents'
import { MAX_TIP } from '@forno/domain/order/place-order'
import { readMoney } from './read-money.ts'

/** Presets as shares of the goods, to the next five cents. */
export const tipPresets = (goods: Cents): { share: number; amount: Cents }[] =>
  [10, 15, 20].map((share) => ({ share, amount: Math.round((goods * share) / 100 / 5) * 5 }))

/** A tip as typed ("2.50", "2,5", "3"), in cents; null when it is none or more than a tip. */
export function readTip(typed: string): Cents | null {
  const cents = readMoney(typed)
  return cents !== null && cents <= MAX_TIP ? cents : null
}
