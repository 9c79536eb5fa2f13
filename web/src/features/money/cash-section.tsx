import type { Payment } from '@forno/domain/payment/payment'
import { useNames } from '../../data/use-names.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { drawerChange, drawersOf } from './drawers.ts'
import { DrawerRow } from './drawer-row.tsx'
import { Settlements } from './settlements.tsx'

/** Who carries how much cash, taking it over at the end of a shift, and what was taken over before. */
export function CashSection({ store, payments }: { store: string; payments: readonly Payment[] }) {
  const { staff, nameOf } = useNames(store)
  return (
    <CardSection title="Cash" lead="What each carries until it is handed over and counted.">
      <ul aria-label="Drawers" className="divide-y divide-line">
        {drawersOf(staff, payments, store).map((drawer) => (
          <DrawerRow
            key={drawer}
            store={store}
            drawer={drawer}
            name={nameOf(drawer)}
            since={drawerChange(payments, drawer)}
          />
        ))}
      </ul>
      <Settlements store={store} nameOf={nameOf} />
    </CardSection>
  )
}
