import { addressLine } from '@forno/domain/geo/address'
import { movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Driver } from '@forno/domain/run/driver'
import { moveWords, statusWords } from '@forno/domain/words/statuses'
import { paymentWords } from '@forno/domain/words/payments'
import { Bike, ChevronDown, Store } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMove } from '../../data/use-move.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime, formatRange } from '../../lib/times.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { OrderLines } from '../../ui/order-lines.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { AssignDriver } from './assign-driver.tsx'
import { ChatLink } from './chat-link.tsx'
import { History } from './history.tsx'

const reasons = ['The kitchen has a problem', 'No driver can be found', 'The customer asked us to']

/** One order in the manager's list: its state at a glance, everything about it on demand. */
export function OrderRow({ order, drivers }: { order: Order; drivers: readonly Driver[] }) {
  const [open, setOpen] = useState(false)
  const [callingOff, setCallingOff] = useState(false)
  const { moving, refusals, move } = useMove(order.id)
  const { fulfilment, quote, contact } = order
  const ended = hasEnded(order.status)
  const moves = movesFor(order.status, fulfilment.kind, ['manager'])
  const endsIt = moves.find((name) => name === 'callOff' || name === 'fail')
  const page = `/manager/orders/${order.id}`
  const Kind = fulfilment.kind === 'delivery' ? Bike : Store
  return (
    <li className="rounded-card border border-line bg-card shadow-card">
      <article aria-label={`Order ${order.code}`} className="space-y-3 p-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h2 className="text-2xl">
            <Link
              to={page}
              className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              {order.code}
            </Link>
          </h2>
          <span
            className={classNames(
              'rounded-full px-3 py-1 text-sm font-bold',
              order.status === 'placed'
                ? 'bg-tomato text-on-tomato'
                : ended
                  ? 'bg-sunken text-soft'
                  : 'bg-basil-wash text-ink',
            )}
          >
            {statusWords[order.status]}
          </span>
          <span className="flex items-center gap-1.5 text-soft">
            <Kind aria-hidden="true" className="size-4" />
            {fulfilment.kind === 'delivery' ? addressLine(fulfilment.address) : 'Pickup'}
          </span>
          <span className="tabular ml-auto text-lg font-bold">
            {formatMoney(quote.total, quote.currency)}
          </span>
        </div>
        <p className="text-soft">
          {contact.name} · placed {formatDayTime(order.placedAt)} · promised{' '}
          {formatRange(order.promise)} · {paymentWords[order.paymentSummary.status]}
        </p>
        {order.reason && <p className="font-medium">“{order.reason}”</p>}
        {fulfilment.kind === 'delivery' && !ended && (
          <AssignDriver order={order} drivers={drivers} />
        )}
        <Refusals refusals={refusals} currency={quote.currency} title="Not done" />
        <div className="flex flex-wrap gap-2">
          {moves
            .filter((name) => name === 'accept')
            .map((name) => (
              <Button key={name} busy={moving === name} onClick={() => void move(name)}>
                {moveWords[name]}
              </Button>
            ))}
          {endsIt && (
            <Button look="danger" busy={moving === endsIt} onClick={() => setCallingOff(true)}>
              {moveWords[endsIt]}
            </Button>
          )}
          <Button look="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
            Details
            <ChevronDown
              aria-hidden="true"
              className={classNames('size-4 transition-transform', open && 'rotate-180')}
            />
          </Button>
          <LinkButton look="secondary" to={page} aria-label={`Order ${order.code} and its payment`}>
            Payment
          </LinkButton>
          {order.chat && <ChatLink order={order} />}
        </div>
        {open && (
          <div className="grid gap-5 border-t border-line pt-4 md:grid-cols-2">
            <OrderLines quote={quote} />
            <History order={order} />
          </div>
        )}
      </article>
      <ReasonDialog
        open={callingOff}
        title={`${endsIt ? moveWords[endsIt] : 'End'}: order ${order.code}`}
        lead="The customer is told at once. This cannot be taken back."
        reasons={reasons}
        confirm="End this order"
        onClose={() => setCallingOff(false)}
        onReason={(reason) => {
          setCallingOff(false)
          if (endsIt) void move(endsIt, reason)
        }}
      />
    </li>
  )
}
