import type { Refusal } from '@forno/domain/refusal/refusal'
import { useEffect, useState } from 'react'
import { refreshRoles } from '../../data/auth-session.ts'
import { proveAddress } from '../../data/own-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** Until somebody has shown that the address is theirs: a letter with a link. Looks again when they come back. */
export function ProveAddress({ email }: { email: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'sent'>('idle')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  useEffect(() => {
    // The letter's link is opened in another window, or has just led here.
    const look = () => {
      if (document.visibilityState === 'visible') void refreshRoles().catch(() => undefined)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  const send = async () => {
    setState('busy')
    const result = await proveAddress()
    setState(result.ok ? 'sent' : 'idle')
    setRefusals(result.ok ? [] : result.refusals)
  }
  return (
    <div className="space-y-3">
      <Notice
        tone="warning"
        title="Is this address yours?"
        actions={
          state !== 'sent' && (
            <Button look="secondary" busy={state === 'busy'} onClick={() => void send()}>
              Send the mail again
            </Button>
          )
        }
      >
        <p>
          {state === 'sent'
            ? `A letter is on its way to ${email}. Open the link in it.`
            : `Open the link that we mailed to ${email}. Until then we cannot help you back in by mail.`}
        </p>
      </Notice>
      <Refusals refusals={refusals} title="Not sent" />
    </div>
  )
}
