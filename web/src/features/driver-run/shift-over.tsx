import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { Button } from '../../ui/button.tsx'
import { EarningsCard } from './earnings-card.tsx'

/** After the shift: what it has earned and what cash goes to the shop. */
export const ShiftOver = ({
  earnings,
  onClose,
}: {
  earnings: ShiftEarnings
  onClose: () => void
}) => (
  <div className="space-y-5">
    <EarningsCard earnings={earnings} title="Your shift" />
    <p className="text-lg">
      {earnings.cashToHandIn > 0
        ? 'Hand the cash in at the counter: the shop counts it with you.'
        : 'There is no cash to hand in.'}{' '}
      Your position is no longer shared.
    </p>
    <Button look="secondary" size="tall" className="w-full" onClick={onClose}>
      Done
    </Button>
  </div>
)
