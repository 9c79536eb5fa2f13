import type { Order } from '@forno/domain/order/order'
import { bagWords, type Stop } from '@forno/domain/run/stop'
import { statusWords } from '@forno/domain/words/statuses'
import { classNames } from '../../lib/class-names.ts'

/** The bags of one order to be ticked off, and what is in them. What is forgotten here is cold when it arrives. */
export function BagList({
  stop,
  order,
  onTick,
}: {
  stop: Stop
  order: Order | undefined
  onTick: (bag: number, on: boolean) => void
}) {
  const complete = stop.ticked.length >= stop.bags
  return (
    <fieldset className="rounded-card border border-line bg-card p-4 shadow-card">
      <legend className="sr-only">
        Order {stop.code}: {bagWords(stop)} bags
      </legend>
      <p aria-hidden="true" className="flex items-baseline justify-between gap-3">
        <span className="font-display text-2xl font-bold">{stop.code}</span>
        <span
          className={classNames(
            'tabular text-lg font-semibold',
            complete ? 'text-basil' : 'text-soft',
          )}
        >
          {bagWords(stop)} {complete ? '✓' : ''}
        </span>
      </p>
      {order && order.status !== 'ready' && (
        <p className="mt-1 font-semibold text-saffron">Still {statusWords[order.status]}</p>
      )}
      {order && (
        <ul className="mt-1 text-soft">
          {order.quote.lines.map(({ key, quantity, described }) => (
            <li key={key}>
              {quantity}× {described.name},{' '}
              {described.kind === 'pizza' ? described.size : described.variant}
            </li>
          ))}
        </ul>
      )}
      <ul className="mt-3 space-y-2">
        {Array.from({ length: stop.bags }, (_, i) => i + 1).map((bag) => (
          <li key={bag}>
            <label className="flex min-h-18 items-center gap-4 rounded-2xl border border-line bg-paper px-4 text-xl font-semibold has-checked:border-basil has-checked:bg-basil-wash has-focus-visible:outline-3 has-focus-visible:outline-(--focus)">
              <input
                type="checkbox"
                checked={stop.ticked.includes(bag)}
                onChange={(event) => onTick(bag, event.target.checked)}
                className="size-8 shrink-0 accent-(--basil)"
              />
              <span>
                Bag {bag} of {stop.bags}
                <span className="sr-only">, order {stop.code}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
