import type { Lift } from '@forno/domain/recommend/lift-schema'
import { formatMoney } from '../../lib/money.ts'

/** With fewer people in a group the range is narrower than it should be: see `liftReport`. */
const ENOUGH_PEOPLE = 50

/** "1 of 10 people", from the share. */
export const shareWords = (share: number): string =>
  share === 0 ? 'nobody' : `${Math.round(share * 100)} of 100 people`

/** What the numbers come to, and whether to believe it. */
export function verdictWords(
  { lift, verdict, shown, heldOut, share }: Lift,
  currency: string,
): { title: string; body: string } {
  const money = (amount: number) => formatMoney(Math.round(Math.abs(amount)), currency)
  if (share === 0) {
    return {
      title: 'Nobody is held out',
      body: 'Everybody sees suggestions, so there is nobody to compare with.',
    }
  }
  if (!lift) {
    return {
      title: 'Too early to say',
      body: 'It takes two people in each group who have ordered again. Look in again in some weeks.',
    }
  }
  const range = `Between ${signed(lift.from, money)} and ${signed(lift.to, money)}, 19 times out of 20.`
  const few =
    Math.min(shown.people, heldOut.people) < ENOUGH_PEOPLE
      ? ` Wait for ${ENOUGH_PEOPLE} people in each group before you act on it.`
      : ''
  const by = money(lift.perOrder)
  const titles = {
    more: `Suggestions bring ${by} more an order`,
    less: `Orders with suggestions are ${by} smaller`,
    unclear: 'No clear difference yet',
  }
  return { title: titles[verdict], body: range + few }
}

const signed = (amount: number, money: (amount: number) => string): string =>
  `${amount < 0 ? '−' : '+'}${money(amount)}`
