import { minutesToSpare, type Urgency, urgencyOf } from '@forno/domain/kitchen/urgency'
import { type MoveName, movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { moveWords } from '@forno/domain/words/statuses'
import { Bike, StickyNote, Store } from 'lucide-react'
import { useState } from 'react'
import { useMove } from '../../data/use-move.ts'
import { classNames } from '../../lib/class-names.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { AllergyBanner } from './allergy-banner.tsx'
import { TicketChat } from './ticket-chat.tsx'
import { TicketLine } from './ticket-line.tsx'

const risk: Record<Urgency, { word: string; look: string }> = {
  ok: { word: 'OK', look: 'bg-basil-wash text-ink border-basil' },
  soon: { word: 'SOON', look: 'bg-saffron-wash text-ink border-saffron' },
  late: { word: 'LATE', look: 'bg-tomato text-on-tomato border-tomato' },
}

const refusalReasons = [
  'We are sold out',
  'We are closing',
  'Too busy to be on time',
  'We cannot reach this address',
]

/** One order as the kitchen works it: what to make in large type, how urgent it is, and the next move. */
export function Ticket({ order, now }: { order: Order; now: number }) {
  const { moving, refusals, move } = useMove(order.id)
  const [refusing, setRefusing] = useState(false)
  const urgency = urgencyOf(order, now)
  const kind = order.fulfilment.kind
  const moves = movesFor(order.status, kind, ['cook'])
  const press = (name: MoveName) => (name === 'refuse' ? setRefusing(true) : void move(name))
  return (
    <article
      aria-label={`Ticket ${order.code}`}
      className={classNames(
        'overflow-hidden rounded-2xl border-2 bg-card shadow-card',
        risk[urgency].look.split(' ').at(-1),
      )}
    >
      <header
        className={classNames(
          'flex flex-wrap items-baseline gap-x-3 px-3 py-2',
          risk[urgency].look,
        )}
      >
        <h3 className="text-[2rem] leading-none">{order.code}</h3>
        <span className="flex items-center gap-1.5 text-lg font-semibold">
          {kind === 'delivery' ? (
            <Bike aria-hidden="true" className="size-5" />
          ) : (
            <Store aria-hidden="true" className="size-5" />
          )}
          {kind === 'delivery' ? 'Delivery' : 'Pickup'}
        </span>
        <span className="ml-auto flex items-baseline gap-1.5 font-bold whitespace-nowrap">
          {risk[urgency].word}
          <span className="tabular text-[2rem] leading-none font-extrabold">
            {minutesToSpare(order, now)}
          </span>
          min
        </span>
      </header>
      <div className="space-y-3 p-3">
        <AllergyBanner note={order.note} />
        <ul className="space-y-3">
          {order.quote.lines.map((line) => (
            <TicketLine key={line.key} line={line} />
          ))}
        </ul>
        {order.note && (
          <p className="flex gap-2 rounded-xl bg-saffron-wash p-3 text-xl font-medium">
            <StickyNote aria-label="Note" className="mt-1 size-5 shrink-0" />
            {order.note}
          </p>
        )}
        {order.status === 'ready' && kind === 'delivery' && (
          <p className="text-xl font-semibold">
            {order.driver
              ? `Goes with ${order.driver.name}`
              : 'No driver yet: the manager gives it to one.'}
          </p>
        )}
        <TicketChat order={order} />
        <Refusals refusals={refusals} currency={order.quote.currency} title="Not done" />
        <div className="grid gap-3">
          {moves.map((name) => (
            <Button
              key={name}
              size="tall"
              look={name === 'refuse' ? 'danger' : 'primary'}
              busy={moving === name}
              onClick={() => press(name)}
              aria-label={`${moveWords[name]}: ticket ${order.code}`}
            >
              {moveWords[name]}
            </Button>
          ))}
        </div>
      </div>
      <ReasonDialog
        open={refusing}
        title={`Refuse order ${order.code}?`}
        lead="The customer is told at once and pays nothing."
        reasons={refusalReasons}
        confirm="Refuse order"
        onClose={() => setRefusing(false)}
        onReason={(reason) => {
          setRefusing(false)
          void move('refuse', reason)
        }}
      />
    </article>
  )
}
