import { addressLine } from '@forno/domain/geo/address'
import type { Pin } from '@forno/domain/dispatch/snapshot'
import { canBeGiven } from '@forno/domain/order/assign-driver'
import { statusWords } from '@forno/domain/words/statuses'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { formatSince } from '../../lib/times.ts'
import { Refusals } from '../../ui/refusals.tsx'
import { askAbout, select, useBoard, useBoardNow } from './board.ts'
import { DragHandle } from './drag-handle.tsx'
import { unpin, useActing } from './office.ts'
import { outlookWords, pinWords } from './outlook-words.ts'
import { SmallButton } from './small-button.tsx'
import { useSay } from './use-say.ts'
import type { WaitingOrder } from './waiting.ts'

/** A delivery that nobody has taken: by when somebody has to leave, what is planned for it, and the word by hand. */
export const OrderRow = memo(function OrderRow({ waiting }: { waiting: WaitingOrder }) {
  const { order, leaveBy, outlook, pins } = waiting
  const { id, code, status, fulfilment } = order
  const now = useBoardNow(outlook.is === 'offered' ? 1000 : 15_000)
  const chosen = useBoard(({ selected }) => selected?.kind === 'order' && selected.id === id)
  const { busy, refusals } = useActing(`order:${id}`)
  const say = useSay()
  const { what, why } = outlookWords(outlook, { ...say, now })
  const late = now > leaveBy
  const giveable = canBeGiven(order)
  return (
    <article
      aria-label={`Order ${code}`}
      className={classNames(
        'rounded-2xl border bg-card p-2 pb-3',
        chosen ? 'border-tomato ring-2 ring-tomato' : 'border-line',
      )}
    >
      <div className="flex items-center gap-1">
        {giveable && <DragHandle order={id} code={code} busy={busy} />}
        <button
          type="button"
          aria-pressed={chosen}
          aria-label={`Show ${code} on the map`}
          onClick={() => select(chosen ? null : { kind: 'order', id })}
          className="min-h-11 px-2 font-display text-xl font-bold underline-offset-4 hover:underline"
        >
          {code}
        </button>
        <span
          className={classNames(
            'tabular ml-auto rounded-full px-2.5 py-1 text-sm font-bold whitespace-nowrap',
            late ? 'bg-tomato-wash text-tomato-deep' : 'bg-sunken',
          )}
        >
          {late ? 'should leave now' : `leave by ${say.clock(leaveBy)}`}
          {!late && <span className="sr-only">, {formatSince(leaveBy, now)}</span>}
        </span>
      </div>
      <div className="space-y-1.5 px-2">
        <p className="text-sm text-soft">
          <span className="font-semibold">{statusWords[status]}</span>
          {fulfilment.kind === 'delivery' && ` · ${addressLine(fulfilment.address)}`}
        </p>
        <p className={outlook.is === 'leftOut' ? 'font-semibold text-tomato-deep' : 'font-medium'}>
          {what}
          {why && <span className="block text-sm font-normal text-soft">{why}</span>}
        </p>
        <Pins pins={pins} order={id} store={order.store} />
        <Refusals refusals={refusals} title={`Not done with ${code}`} />
        {!giveable && (
          <p className="text-sm">It can be given to a driver once the kitchen has accepted it.</p>
        )}
        <div className="flex flex-wrap gap-1.5 pt-1">
          {giveable && (
            <SmallButton
              strong
              busy={busy}
              aria-label={`Give ${code} to…`}
              onClick={() => askAbout({ ask: 'give', order: id })}
            >
              Give to…
            </SmallButton>
          )}
          {!pins.some(({ kind }) => kind === 'hold') && (
            <SmallButton
              busy={busy}
              aria-label={`Hold ${code}…`}
              onClick={() => askAbout({ ask: 'hold', order: id })}
            >
              Hold…
            </SmallButton>
          )}
          <SmallButton
            busy={busy}
            aria-label={`Keep ${code} apart…`}
            onClick={() => askAbout({ ask: 'apart', order: id })}
          >
            Keep apart…
          </SmallButton>
        </div>
      </div>
    </article>
  )
})

/** What was decided by hand for an order, each with the way back. */
function Pins({ pins, order, store }: { pins: readonly Pin[]; order: string; store: string }) {
  const say = useSay()
  if (pins.length === 0) return null
  return (
    <ul className="space-y-1">
      {pins.map((pin) => {
        const words = pinWords(pin, say)
        return (
          <li
            key={words}
            className="flex items-center gap-2 rounded-xl bg-saffron-wash py-1 pr-1 pl-3 text-sm font-medium"
          >
            <span className="grow">{words}</span>
            <SmallButton
              aria-label={`Take back: ${words}`}
              onClick={() => void unpin(store, pin, `order:${order}`)}
            >
              {pin.kind === 'hold' ? 'Let go' : 'Take back'}
            </SmallButton>
          </li>
        )
      })}
    </ul>
  )
}
