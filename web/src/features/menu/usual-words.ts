import type { AgainToday } from '@forno/domain/cart/order-again'
import type { Habit } from '@forno/domain/recommend/habit'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'

/** "1 × Half Pepperoni, half Green Garden, 2 × Cola" */
export const usualLines = ({ lines }: Pick<Habit, 'lines'>): string =>
  lines.map(({ quantity, described }) => `${quantity} × ${described.name}`).join(', ')

/** What it comes to now, and how it would come: with fee and tip, as at the checkout. */
export function usualPrice(
  { quote }: AgainToday,
  { fulfilment }: Pick<Habit, 'fulfilment'>,
): string {
  if (!quote) return ''
  const where =
    fulfilment.kind === 'pickup'
      ? 'to collect'
      : `to ${fulfilment.address.street} ${fulfilment.address.number}`
  return `${formatMoney(quote.total, quote.currency)} today, ${where}`
}

/** Why it cannot be ordered as it stands: what is gone, and everything else that is in the way. */
export function usualProblems({ gone, refusals, quote }: AgainToday): string[] {
  const lost = gone.length === 0 ? [] : [`Not on the menu any more: ${gone.join(', ')}.`]
  return [...lost, ...new Set(refusals.map((refusal) => refusalText(refusal, quote?.currency)))]
}
