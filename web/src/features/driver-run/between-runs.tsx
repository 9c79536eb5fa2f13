import type { Shift } from '@forno/domain/run/driver'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { howManyWait } from '../../data/kept-taps.ts'
import { useTaps } from '../../data/tap-store.ts'
import { type ShiftEarnings, useEarnings } from '../../data/use-earnings.ts'
import { formatTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { CashCarried } from './cash-carried.tsx'
import { EarningsCard } from './earnings-card.tsx'
import { EndShift } from './end-shift.tsx'

/** On shift with nothing in hand: waiting for an offer, or on a break; what was earned so far; the end. */
export function BetweenRuns({
  shift,
  uid,
  lastOffer,
  onEnded,
}: {
  shift: Shift
  uid: string
  /** What became of the offer before, in words; empty when there is nothing to say. */
  lastOffer: string
  onEnded: (earnings: ShiftEarnings) => void
}) {
  const now = useNow(30_000)
  const [pausing, setPausing] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [ending, setEnding] = useState(false)
  const waiting = useTaps(({ kept }) => howManyWait(kept))
  const earnings = useEarnings(`${shift.id} ${shift.brought}`)
  const onBreak = shift.pausedAt !== null
  const pause = async (paused: boolean) => {
    setPausing(true)
    const result = await call('pauseShift', { paused })
    setPausing(false)
    setRefusals(result.ok ? [] : result.refusals)
  }
  return (
    <div className="space-y-5">
      <section
        aria-live="polite"
        className="grid justify-items-center gap-2 rounded-card border border-dashed border-line px-6 py-10 text-center"
      >
        <h2 className="text-3xl">
          {shift.pausedAt === null
            ? 'Waiting for an offer'
            : `On a break since ${formatTime(shift.pausedAt)}`}
        </h2>
        <p className="max-w-prose text-lg text-soft">
          {onBreak
            ? 'Nothing is offered to you, and your position is not shared.'
            : 'Stay near the shop and keep this page open. An offer rings and appears here by itself.'}
        </p>
        {lastOffer && !onBreak && <p className="text-lg">{lastOffer}</p>}
        <p className="tabular text-soft">
          Shift until {formatTime(shift.until)}
          {now > shift.until && ', which is over: nothing more is offered'}
        </p>
      </section>
      <div className="flex flex-wrap gap-3">
        <Button
          look={onBreak ? 'primary' : 'secondary'}
          size="tall"
          className="grow"
          busy={pausing}
          onClick={() => void pause(!onBreak)}
        >
          {onBreak ? 'End break' : 'Take a break'}
        </Button>
        <Button look="secondary" size="tall" className="grow" onClick={() => setEnding(true)}>
          End shift
        </Button>
      </div>
      <Refusals refusals={refusals} title="Not done" />
      {earnings?.ok && <EarningsCard earnings={earnings.value} title="Earned so far" />}
      {earnings?.ok === false && (
        <p className="text-soft">What you have earned is not known right now.</p>
      )}
      <CashCarried store={shift.store} driver={uid} since={`${shift.id} ${shift.brought}`} />
      <EndShift
        open={ending}
        shift={shift.id}
        waiting={waiting}
        earnings={earnings?.ok ? earnings.value : null}
        onClose={() => setEnding(false)}
        onEnded={onEnded}
      />
    </div>
  )
}
