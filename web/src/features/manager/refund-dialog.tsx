import type { Payment } from '@forno/domain/payment/payment'
import { refundable } from '@forno/domain/payment/refundable'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useRef } from 'react'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { RefundBearer } from './refund-bearer.tsx'
import { askOf, previewRefund, type RefundDraft } from './refund-draft.ts'
import { RefundLines } from './refund-lines.tsx'
import { RefundReason } from './refund-reason.tsx'
import { RefundSum } from './refund-sum.tsx'
import type { RefundUnderWay } from './use-refund.ts'

/** Where each refusal stands; the rest is shown above the button. */
const byField = ['what.lines', 'what.amount', 'reason', 'bearer']

const IN_ERROR = '[aria-invalid=true], [data-in-error]'

const isAt = ({ field = '' }: Refusal, name: string) =>
  field === name || field.startsWith(`${name}.`)

/** Gives money back: how much, why, and who bears it, with what that comes to before anything is sent. */
export function RefundDialog({
  open,
  onClose,
  code,
  payment,
  quote,
  refund,
}: {
  open: boolean
  onClose: () => void
  code: string
  payment: Payment
  quote: Quote
  refund: RefundUnderWay
}) {
  const form = useRef<HTMLFormElement>(null)
  const { draft, refusals, busy } = refund
  const money = (amount: number) => formatMoney(amount, quote.currency)
  const left = refundable(payment)
  const preview = previewRefund(payment, quote, draft)
  const change = (changes: Partial<RefundDraft>) => {
    refund.setDraft({ ...draft, ...changes })
    refund.setRefusals([])
  }
  const words = (field: string): string | null => {
    const refused = refusalsFor(refusals, field)[0]
    return refused ? refusalText(refused, quote.currency) : null
  }
  /** The first control in error takes the focus, once it says that it is. */
  const focusError = () =>
    setTimeout(() => form.current?.querySelector<HTMLElement>(IN_ERROR)?.focus(), 50)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const ask = askOf(draft, quote)
    const refused = ask.ok ? await refund.send(ask.value) : ask.refusals
    if (refused.length === 0) return onClose()
    refund.setRefusals(refused)
    focusError()
  }
  const elsewhere = refusals.filter((one) => !byField.some((name) => isAt(one, name)))
  const sentBefore = elsewhere.some(({ code: said }) => said === 'keyReused')
  return (
    <Dialog open={open} onClose={onClose} title={`Refund order ${code}`}>
      <form ref={form} noValidate onSubmit={(event) => void send(event)} className="space-y-5">
        <p className="text-soft">At most {money(left)} can still be given back.</p>
        <RadioCards<RefundDraft['kind']>
          legend="How much"
          tight
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'whole', label: 'All of it', detail: money(left) },
            { value: 'lines', label: 'By line' },
            { value: 'amount', label: 'An amount' },
          ]}
        />
        {draft.kind === 'lines' && (
          <RefundLines
            payment={payment}
            quote={quote}
            draft={draft}
            refusals={refusals}
            onChange={(pieces) => change({ pieces })}
          />
        )}
        {draft.kind === 'amount' && (
          <Field
            label={`Amount in ${quote.currency}`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.amount}
            error={words('what.amount')}
            hint={`Up to ${money(left)}.`}
            onChange={(event) => change({ amount: event.target.value })}
          />
        )}
        <RefundSum preview={preview} payment={payment} quote={quote} />
        <RefundReason
          value={draft.reason}
          error={words('reason')}
          onChange={(reason) => change({ reason })}
        />
        <RefundBearer value={draft.bearer} onChange={(bearer) => change({ bearer })} />
        {sentBefore ? (
          <Notice
            tone="bad"
            title="A refund was already made"
            actions={
              <Button look="secondary" onClick={refund.startAnew}>
                Begin another one
              </Button>
            }
          >
            <p>
              What you sent first went through, this did not. Look at the timeline before you go on.
            </p>
          </Notice>
        ) : (
          <Refusals refusals={elsewhere} currency={quote.currency} title="Nothing was refunded" />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" size="large" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" size="large" busy={busy}>
            {preview.ok ? `Refund ${money(preview.value.amount)}` : 'Refund'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
