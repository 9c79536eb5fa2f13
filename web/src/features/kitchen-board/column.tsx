import type { Order } from '@forno/domain/order/order'
import { useId } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { Ticket } from './ticket.tsx'

/** One stage of the board. */
export function Column({
  title,
  tickets,
  now,
}: {
  title: string
  tickets: readonly Order[]
  now: number
}) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={classNames(
        'rounded-card bg-sunken p-2',
        tickets.length === 0 ? 'hidden md:block md:w-32 md:flex-none' : 'md:min-w-84 md:flex-1',
      )}
    >
      <h2 id={id} className="flex items-baseline justify-between px-2 pt-1 pb-3 text-2xl">
        {title}
        <span className="tabular text-xl text-soft">{tickets.length}</span>
      </h2>
      <ul className="space-y-3">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Ticket order={ticket} now={now} />
          </li>
        ))}
      </ul>
      {tickets.length === 0 && <p className="px-2 pb-4 text-soft">Nothing here.</p>}
    </section>
  )
}
