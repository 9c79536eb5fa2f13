import type { Refusal } from '@forno/domain/refusal/refusal'
import { Mail } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../data/commands.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'

const isAboutAddress = ({ code, field }: Refusal) => code === 'mailMissing' || field === 'to'

/**
 * "Mail it to me": to the account's address, and only where nobody knows one to one that is typed here. The key is kept
 * until a letter is under way, so that a second press after a lost answer sends no second letter.
 */
export function MailReceipt({ order }: { order: string }) {
  const field = useRef<HTMLInputElement>(null)
  const key = useRef(crypto.randomUUID())
  const [asks, setAsks] = useState(false)
  const [to, setTo] = useState('')
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState('')
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const about = refusals.find(isAboutAddress)
  const isFirstAsked = about?.code === 'mailMissing' && to === ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusals([])
    setSent('')
    const given = to.trim()
    const result = await call('sendReceipt', {
      order,
      key: key.current,
      ...(given ? { to: given } : {}),
    })
    setBusy(false)
    if (result.ok) {
      key.current = crypto.randomUUID()
      setSent(result.value.to)
      return
    }
    setRefusals(result.refusals)
    if (!result.refusals.some(isAboutAddress)) return
    setAsks(true)
    requestAnimationFrame(() => field.current?.focus())
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="space-y-3">
      {asks && (
        <Field
          ref={field}
          label="Your mail address"
          type="email"
          inputMode="email"
          autoComplete="email"
          value={to}
          hint={isFirstAsked ? 'We know none of yours yet. Used for this receipt only.' : ''}
          error={about && !isFirstAsked ? refusalText(about) : null}
          onChange={(event) => {
            setTo(event.target.value)
            // Another address is another letter.
            key.current = crypto.randomUUID()
            setRefusals([])
          }}
        />
      )}
      <Button type="submit" look="secondary" size="large" busy={busy} className="w-full">
        <Mail aria-hidden="true" className="size-5" />
        Mail it to me
      </Button>
      <Refusals refusals={refusals.filter((one) => !isAboutAddress(one))} title="Not sent" />
      {sent && (
        <Notice tone="good" title="On its way">
          <p>The receipt goes to {sent}.</p>
        </Notice>
      )}
    </form>
  )
}
