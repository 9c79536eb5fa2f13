import { sum } from '@forno/domain/money/cents'
import { cashHeld } from '@forno/domain/payment/cash-held'
import type { Invariant } from '../look.ts'

/** What a driver carries by the books is what is shown and taken over at the end of the shift. */
export const drawersAgree: Invariant = ({ records }) => {
  const payments = [...records.payments().values()]
  const lines = payments
    .flatMap(({ order }) => records.entriesOf(order))
    .flatMap((entry) => entry.lines)
    .filter(({ account }) => account === 'cashDrawer')
  // The counter pays out for everybody, and the safe is nobody's.
  const drivers = new Set(
    payments.flatMap(({ cash }) => (cash && cash.drawer !== 'counter' ? [cash.drawer] : [])),
  )
  return [...drivers].flatMap((drawer) => {
    const booked = sum(lines.filter(({ of }) => of === drawer).map(({ amount }) => amount))
    const carried = payments.filter(
      ({ cash }) => cash?.drawer === drawer && cash.settledIn === null,
    )
    const shown = sum(carried.map(cashHeld))
    return booked === shown ? [] : [`books: ${drawer} carries ${booked}, shown is ${shown}`]
  })
}
