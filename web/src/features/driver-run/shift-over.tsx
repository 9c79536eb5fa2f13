import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { Button } from '../../ui/button.tsx'
import { CashCarried } from './cash-carried.tsx'
import { EarningsCard } from './earnings-card.tsx'

/** After the shift: what it has earned and what cash goes to the shop. */
export const ShiftOver = ({
  earnings,
  store,
  uid,
  onClose,
}: {
  earnings: ShiftEarnings
  store: string
  uid: string
  onClose: () => void
}) => (
  <div className="space-y-5">
    <EarningsCard earnings={earnings} title="Your shift" />
    <CashCarried store={store} driver={uid} since="over" />
    <p className="text-lg">
      Hand in what cash you carry at the counter: the shop counts it with you. Your position is no
      longer shared.
    </p>
    <Button look="secondary" size="tall" className="w-full" onClick={onClose}>
      Done
    </Button>
  </div>
)
