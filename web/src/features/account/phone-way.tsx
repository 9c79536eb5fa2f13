import type { Person } from '@forno/domain/access/roles'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import type { PhoneForm } from './phone-form.tsx'

/** Not in a build without it: neither the form nor what Google's check of people takes. */
const fetchForm =
  typeof FORNO_PHONE_SIGN_IN === 'boolean' && FORNO_PHONE_SIGN_IN
    ? () => import('./phone-form.tsx')
    : null

/** The way in by phone, where the project has it; fetched when somebody asks for it. */
export function PhoneWay({ onIn }: { onIn: (person: Person) => void }) {
  const [form, setForm] = useState<{ Form: typeof PhoneForm } | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  if (!fetchForm) return null
  if (form) return <form.Form onIn={onIn} onAway={() => setForm(null)} />
  const open = async () => {
    setBusy(true)
    const fetched = await fetchForm().catch(() => null)
    setBusy(false)
    if (fetched) setForm({ Form: fetched.PhoneForm })
    setRefusals(fetched ? [] : [{ code: navigator.onLine ? 'tryAgain' : 'offline' }])
  }
  return (
    <div className="space-y-3">
      <Button look="secondary" className="w-full" busy={busy} onClick={() => void open()}>
        By phone
      </Button>
      <Refusals refusals={refusals} title="That did not work" />
    </div>
  )
}
