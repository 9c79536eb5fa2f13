import type { Person } from '@forno/domain/access/roles'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useEffect, useState } from 'react'
import { enterWithGoogle, fetchGoogle } from '../../data/google.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** In with a Google account, in Google's own window. */
export function GoogleButton({ onIn }: { onIn: (person: Person) => void }) {
  const [busy, setBusy] = useState(false)
  const [blocked, setBlocked] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  // Ready before the press: a window that opens later than that is blocked.
  useEffect(() => void fetchGoogle().catch(() => undefined), [])
  const enter = async () => {
    setBusy(true)
    setBlocked(false)
    const result = await enterWithGoogle()
    setBusy(false)
    setRefusals(result.ok ? [] : result.refusals)
    if (!result.ok || result.value === 'closed') return
    if (result.value === 'blocked') setBlocked(true)
    else onIn(result.value)
  }
  return (
    <div className="space-y-3">
      <Button look="secondary" className="w-full" busy={busy} onClick={() => void enter()}>
        Go on with Google
      </Button>
      {blocked && (
        <Notice tone="warning" title="Your browser kept Google’s window shut">
          <p>Allow windows for this page and press again, or have a link mailed to you.</p>
        </Notice>
      )}
      <Refusals refusals={refusals} title="That did not work" />
    </div>
  )
}
