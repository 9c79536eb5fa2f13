import { type FormEvent, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextArea } from './field.tsx'

/** Asks why, before something the customer will be told about: ready-made reasons first, own words below. */
export function ReasonDialog({
  open,
  title,
  lead,
  label = 'Reason, as the customer will read it',
  reasons,
  confirm,
  onClose,
  onReason,
}: {
  open: boolean
  title: string
  lead: string
  /** Who will read it. */
  label?: string
  reasons: readonly string[]
  confirm: string
  onClose: () => void
  onReason: (reason: string) => void
}) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') setMissing(true)
    else onReason(text.trim())
  }
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <form onSubmit={send} className="space-y-4">
        <p className="text-soft">{lead}</p>
        <div className="flex flex-wrap gap-2">
          {reasons.map((reason) => (
            <Button
              key={reason}
              look="secondary"
              size="large"
              aria-pressed={text === reason}
              className="aria-pressed:border-tomato aria-pressed:bg-tomato-wash"
              onClick={() => setText(reason)}
            >
              {reason}
            </Button>
          ))}
        </div>
        <TextArea
          label={label}
          value={text}
          maxLength={200}
          error={missing && text.trim() === '' ? 'Say why in a few words.' : null}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button look="secondary" size="large" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" size="large">
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
