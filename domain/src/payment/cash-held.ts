import { type Cents, sum } from '../money/cents.ts'
import type { Payment } from './payment.ts'

/** A payment's cash that its drawer still holds: what was taken, less what was paid back out of the same drawer. */
export function cashHeld({ cash, refunds }: Payment): Cents {
  if (!cash || cash.settledIn !== null) return 0
  const back = refunds.filter(({ from }) => from.till === 'cash' && from.drawer === cash.drawer)
  return cash.amount - sum(back.map(({ amount }) => amount))
}
