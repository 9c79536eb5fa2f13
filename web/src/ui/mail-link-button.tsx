import { mailSchema } from '@forno/domain/commands/mail-schema'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { Mail } from 'lucide-react'
import { useState } from 'react'
import * as v from 'valibot'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { Refusals } from './refusals.tsx'

/** A press, and a link that signs in is on its way to the address given; says so, and what to do when not. */
export function MailLinkButton({
  email,
  onSend,
  label = 'Mail me a link instead',
  onWrong,
}: {
  email: () => string
  onSend: (email: string) => Promise<Result<null>>
  label?: string
  /** What was typed is no mail address. */
  onWrong: () => void
}) {
  const [state, setState] = useState<'idle' | 'busy' | 'sent'>('idle')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const send = async () => {
    const typed = v.safeParse(mailSchema, email())
    setRefusals([])
    if (!typed.success) {
      onWrong()
      return
    }
    setState('busy')
    const result = await onSend(typed.output)
    setState(result.ok ? 'sent' : 'idle')
    setRefusals(result.ok ? [] : result.refusals)
  }
  return (
    <div className="space-y-3">
      <Button
        look="secondary"
        className="w-full"
        busy={state === 'busy'}
        onClick={() => void send()}
      >
        <Mail aria-hidden="true" className="size-5" />
        {state === 'sent' ? 'Mail me another link' : label}
      </Button>
      <Refusals refusals={refusals} title="No link was sent" />
      {state === 'sent' && (
        <Notice tone="good" title="Look into your mail">
          <p>A link is on its way. Open it on this device, and you are in: no password needed.</p>
        </Notice>
      )}
    </div>
  )
}
