import { type FormEvent, useRef } from 'react'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { differenceInCash } from './cash-words.ts'
import type { Settlement } from './use-settlement.ts'

/** The cash of a shift is handed over: what the books say, what was counted, and how they differ. */
export function SettleDialog({
  open,
  onClose,
  onSettled,
  name,
  currency,
  settlement,
}: {
  open: boolean
  onClose: () => void
  onSettled: () => void
  name: string
  currency: string
  settlement: Settlement
}) {
  const field = useRef<HTMLInputElement>(null)
  const { expected, counted, note, busy, refusals, difference } = settlement
  const words = (at: string): string | null => {
    const refused = refusalsFor(refusals, at)[0]
    return refused ? refusalText(refused, currency) : null
  }
  const changed = refusals.some(({ code }) => code === 'cashChanged')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (await settlement.send()) onSettled()
    else field.current?.focus()
  }
  return (
    <Dialog open={open} onClose={onClose} title={`Settle the cash of ${name}`}>
      <form noValidate onSubmit={(event) => void send(event)} className="space-y-4">
        <p className="flex items-baseline justify-between gap-4 rounded-xl bg-sunken p-4">
          <span>Expected by the books</span>
          <strong className="tabular font-display text-2xl">
            {formatMoney(expected, currency)}
          </strong>
        </p>
        <Field
          ref={field}
          label={`Counted, in ${currency}`}
          inputMode="decimal"
          autoComplete="off"
          value={counted}
          error={words('counted')}
          onChange={(event) => settlement.setCounted(event.target.value)}
        />
        <p aria-live="polite" className="font-medium">
          {difference === null
            ? 'Count first, then type what is there.'
            : differenceInCash(difference, currency)}
        </p>
        <TextArea
          label="Note (optional)"
          hint="Why something is missing, or too much."
          maxLength={200}
          value={note}
          error={words('note')}
          onChange={(event) => settlement.setNote(event.target.value)}
        />
        {refusals.some(({ code }) => code === 'keyReused') ? (
          <Notice
            tone="bad"
            title="This cash was already settled"
            actions={
              <Button
                look="secondary"
                onClick={() => {
                  settlement.startAnew()
                  onClose()
                }}
              >
                Look at it
              </Button>
            }
          >
            <p>What you sent first went through, this did not. It stands under “Handed over”.</p>
          </Notice>
        ) : (
          <Refusals
            refusals={refusals.filter(({ field: at }) => at !== 'counted' && at !== 'note')}
            currency={currency}
            title={changed ? 'Meanwhile the amount has changed' : 'Not settled'}
          />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" size="large" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" size="large" busy={busy}>
            Take it over
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
