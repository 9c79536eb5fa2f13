import { type Vehicle, vehicles } from '@forno/domain/geo/vehicle'
import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Driver } from '@forno/domain/run/driver'
import { useId, useState } from 'react'
import { call } from '../../data/commands.ts'
import { unlockSound } from '../../lib/alarm.ts'
import { formatTime } from '../../lib/times.ts'
import { useLocationPermission } from '../../lib/use-location-permission.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ActionBar } from './action-bar.tsx'
import { ExplainLocation } from './explain-location.tsx'
import { shiftEnds, usualEnd } from './shift-ends.ts'
import { vehicleWords } from './words.ts'

/** Before work: with what, until when, and what is shared meanwhile. */
export function StartShift({ store, driver }: { store: string; driver: Driver | null }) {
  const id = useId()
  const permission = useLocationPermission()
  const [now] = useState(() => Date.now())
  // Made up here, so that a second press starts no second shift.
  const [shift] = useState(() => crypto.randomUUID())
  const [vehicle, setVehicle] = useState<Vehicle>(driver?.vehicle ?? 'scooter')
  const [until, setUntil] = useState(() => usualEnd(now))
  const [starting, setStarting] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const start = async () => {
    setStarting(true)
    void unlockSound()
    const result = await call('startShift', { store, shift, until, vehicle })
    setRefusals(result.ok ? [] : result.refusals)
    // Begun: the shift itself changes the screen in a moment.
    if (!result.ok) setStarting(false)
  }
  return (
    <div className="space-y-6">
      <RadioCards
        legend="How do you get about?"
        tight
        value={vehicle}
        options={vehicles.map((value) => ({ value, label: vehicleWords[value] }))}
        onChange={setVehicle}
      />
      <div>
        <label htmlFor={id} className="mb-2 block font-display text-lg font-bold">
          Until
        </label>
        <select
          id={id}
          value={until}
          onChange={(event) => setUntil(Number(event.target.value))}
          className="tabular min-h-16 w-full rounded-2xl border-2 border-line bg-card px-4 text-xl font-semibold"
        >
          {shiftEnds(now).map((at) => (
            <option key={at} value={at}>
              {formatTime(at)}
            </option>
          ))}
        </select>
        <p className="mt-1.5 text-soft">No run is offered that cannot be done by then.</p>
      </div>
      <ExplainLocation permission={permission} />
      <Refusals refusals={refusals} title="Not started" />
      <ActionBar>
        <Button size="tall" className="w-full" busy={starting} onClick={() => void start()}>
          Start shift
        </Button>
      </ActionBar>
    </div>
  )
}
