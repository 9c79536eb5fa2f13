import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { usePerson } from '../../data/session.ts'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { TipCards } from '../../ui/tip-cards.tsx'
import { isTipOpen, tipToPay } from './tip-open.ts'

/** The tip can be thought over until a day after the food came; the difference is charged or goes back. */
export function ChangeTip({ order }: { order: Order }) {
  const now = useNow(60_000)
  const person = usePerson()
  const [open, setOpen] = useState(false)
  if (person?.uid !== order.customer || !isTipOpen(order, now)) return null
  const { tip } = order.paymentSummary
  const amount = formatMoney(tip, order.quote.currency)
  return (
    <section aria-labelledby="tip" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-card p-5 shadow-card">
        <div>
          <h2 id="tip" className="text-xl">
            {tip > 0 ? `Tip: ${amount}` : 'No tip yet'}
          </h2>
          <p className="text-soft">All of it goes to the driver.</p>
        </div>
        {!open && (
          <Button look="secondary" onClick={() => setOpen(true)}>
            {tip > 0 ? 'Change the tip' : 'Add a tip'}
          </Button>
        )}
        {open && <TipForm key={tip} order={order} onDone={() => setOpen(false)} />}
      </div>
      <TipDue order={order} />
    </section>
  )
}

function TipForm({ order, onDone }: { order: Order; onDone: () => void }) {
  const { quote, paymentSummary } = order
  const [tip, setTip] = useState<number | null>(paymentSummary.tip)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const difference = tip === null ? 0 : tip - paymentSummary.tip
  const [about] = refusalsFor(refusals, 'tip')
  const change = async () => {
    if (tip === null) return
    if (difference === 0) return onDone()
    setBusy(true)
    setRefusals([])
    const result = await call('changeTip', { order: order.id, tip })
    setBusy(false)
    if (result.ok) onDone()
    else setRefusals(result.refusals)
  }
  return (
    <div className="w-full space-y-4">
      <TipCards
        legend="How much shall it be?"
        goods={quote.goods}
        currency={quote.currency}
        tip={tip ?? 0}
        onTip={(next) => {
          setTip(next)
          setRefusals([])
        }}
        error={about ? refusalText(about, quote.currency) : null}
      />
      <p aria-live="polite" className="text-soft">
        {differenceWords(difference, quote.currency)}
      </p>
      <Refusals refusals={refusals} currency={quote.currency} title="Not changed" />
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} disabled={tip === null} onClick={() => void change()}>
          {difference > 0
            ? `Give ${formatMoney(difference, quote.currency)} more`
            : 'Keep this tip'}
        </Button>
        <Button look="secondary" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </div>
  )
}

function differenceWords(difference: number, currency: string): string {
  if (difference > 0) return `${formatMoney(difference, currency)} are charged to your card.`
  if (difference < 0) return `${formatMoney(-difference, currency)} go back to your card.`
  return ''
}

/** A raised tip that no card has paid yet: charged by itself when the card is kept, else its owner is asked. */
function TipDue({ order }: { order: Order }) {
  const due = tipToPay(order)
  if (due === 0) return null
  const keeps = order.payment.method === 'card' && order.payment.keep
  return (
    <Notice
      tone={keeps ? 'info' : 'warning'}
      title={`${formatMoney(due, order.quote.currency)} of the tip are not paid yet`}
      actions={
        <LinkButton to={`/orders/${order.id}/pay`} look={keeps ? 'secondary' : 'primary'}>
          {keeps ? 'Pay it another way' : 'Pay the tip'}
        </LinkButton>
      }
    >
      <p>
        {keeps
          ? 'We are charging it to your saved card. This takes a moment.'
          : 'We do not keep your card, so we cannot charge it without you.'}
      </p>
    </Notice>
  )
}
