import type { Driver } from '@forno/domain/run/driver'
import { useState } from 'react'
import { subscribeToMyDriver } from '../../data/driving-subscriptions.ts'
import { usePerson } from '../../data/session.ts'
import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { useLive } from '../../data/use-live.ts'
import { useRun } from '../../data/use-run.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { useTapSending } from '../../data/use-tap-sending.ts'
import { Page } from '../../ui/page.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { InstallHint } from './install-hint.tsx'
import { OnShift } from './on-shift.tsx'
import { ShiftOver } from './shift-over.tsx'
import { StartShift } from './start-shift.tsx'

/** The driver's whole work on one page: before the shift, on it, and what it has earned. */
export default function DriverPage() {
  const home = useStaffStore(['driver'])
  const uid = usePerson()?.uid ?? null
  const open = useTapSending(uid)
  const me = useLive<Driver | null>(uid, (show) => subscribeToMyDriver(uid ?? '', show))
  const driver = me.state === 'here' ? me.value : null
  const shift = driver?.shift ?? null
  const store = shift?.store ?? home
  const mine = useRun(store, uid)
  const [over, setOver] = useState<ShiftEarnings | null>(null)

  if (!open || uid === null || (me.state === 'waiting' && mine.run === null)) {
    return (
      <Page title="Driver">
        <Waiting what="Looking for your shift" />
      </Page>
    )
  }
  // A reload without a network: the run that this phone has kept can go on.
  if (shift || (me.state === 'waiting' && mine.run)) {
    return (
      <OnShift
        key={uid}
        uid={uid}
        store={store}
        shift={shift}
        vehicle={driver?.vehicle ?? 'scooter'}
        mine={mine}
        onEnded={setOver}
      />
    )
  }
  if (me.state === 'failed') {
    return (
      <Page title="Driver">
        <Failed reason={me.reason} what="your shift" />
      </Page>
    )
  }
  if (over) {
    return (
      <Page title="Shift over">
        <ShiftOver earnings={over} store={store} uid={uid} onClose={() => setOver(null)} />
      </Page>
    )
  }
  return (
    <Page title="Start your shift">
      <div className="space-y-5">
        <InstallHint />
        <StartShift store={store} driver={driver} />
      </div>
    </Page>
  )
}
