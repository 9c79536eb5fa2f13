import type { StaffMember } from '@forno/domain/access/staff'
import type { Payment } from '@forno/domain/payment/payment'

/** The drawer at the till; every other one is a driver's pocket, by their uid. */
export const COUNTER = 'counter'

/**
 * Whose drawers there are to ask about: the counter, the shop's drivers, and whoever else took cash that was not
 * handed over (they may have stopped driving since).
 */
export function drawersOf(
  staff: readonly StaffMember[],
  payments: readonly Payment[],
  store: string,
): string[] {
  const drivers = staff
    .filter(({ active, roles }) => active && roles[store]?.includes('driver'))
    .map(({ uid }) => uid)
  const owing = payments.flatMap(({ cash }) => (cash?.settledIn === null ? [cash.drawer] : []))
  return [...new Set([COUNTER, ...drivers, ...owing])]
}

/** Changes whenever cash goes into a drawer or out of it, as far as these payments show: when to ask anew. */
export function drawerChange(payments: readonly Payment[], drawer: string): string {
  const times = payments
    .filter(
      ({ cash, refunds }) =>
        cash?.drawer === drawer ||
        refunds.some(({ from }) => from.till === 'cash' && from.drawer === drawer),
    )
    .map(({ version }) => version)
  return times.join(' ')
}
