import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useRef, useState } from 'react'
import { call } from '../../data/commands.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/**
 * Mails the receipt: to the address of the customer's account, or to one typed here when there is none or another is
 * wanted. One key for each letter, kept over retries, so that a second try sends no second one.
 */
export function SendReceiptDialog({
  open,
  onClose,
  onSent,
  order,
  code,
}: {
  open: boolean
  onClose: () => void
  onSent: (to: string) => void
  order: string
  code: string
}) {
  const field = useRef<HTMLInputElement>(null)
  const [to, setTo] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const isAboutTo = ({ code: said, field: at }: Refusal) => said === 'mailMissing' || at === 'to'
  const here = refusals.find(isAboutTo)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefusals([])
    const address = to.trim()
    const result = await call('sendReceipt', { order, key, ...(address ? { to: address } : {}) })
    setBusy(false)
    if (result.ok) {
      setKey(crypto.randomUUID())
      setTo('')
      onSent(result.value.to)
      return
    }
    setRefusals(result.refusals)
    if (result.refusals.some(isAboutTo)) field.current?.focus()
  }
  return (
    <Dialog open={open} onClose={onClose} title={`Receipt of order ${code}`}>
      <form noValidate onSubmit={(event) => void send(event)} className="space-y-4">
        <Field
          ref={field}
          label="Mail address"
          type="email"
          inputMode="email"
          autoComplete="off"
          value={to}
          hint="Leave it empty to send to the address of the customer’s account."
          error={here ? refusalText(here) : null}
          onChange={(event) => {
            setTo(event.target.value)
            // Another address is another letter.
            setKey(crypto.randomUUID())
            setRefusals([])
          }}
        />
        <Refusals refusals={refusals.filter((one) => !isAboutTo(one))} title="Not sent" />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" size="large" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" size="large" busy={busy}>
            Send receipt
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
