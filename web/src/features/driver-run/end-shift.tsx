import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { EarningsCard } from './earnings-card.tsx'

/** Asks before the end: what was earned, what is to be handed in, and that nothing waits to be sent any more. */
export function EndShift({
  open,
  shift,
  waiting,
  earnings,
  onClose,
  onEnded,
}: {
  open: boolean
  shift: string
  /** Taps that the shop does not have yet. */
  waiting: number
  earnings: ShiftEarnings | null
  onClose: () => void
  onEnded: (earnings: ShiftEarnings) => void
}) {
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const end = async () => {
    setBusy(true)
    const result = await call('endShift', { shift })
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
    if (result.ok) onEnded(result.value)
  }
  return (
    <Dialog open={open} onClose={onClose} title="End your shift?">
      <div className="space-y-4">
        {earnings && <EarningsCard earnings={earnings} title="So far" />}
        <p className="text-lg">
          {waiting > 0
            ? 'Some of what you did has not been sent yet. Wait for the network, then end the shift.'
            : 'From then on your position is not shared, and no offers come.'}
        </p>
        <Refusals refusals={refusals} title="Not ended" />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" size="tall" onClick={onClose}>
            Go on working
          </Button>
          <Button
            size="tall"
            busy={busy}
            aria-disabled={waiting > 0 ? true : undefined}
            onClick={() => waiting === 0 && void end()}
          >
            End shift now
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
