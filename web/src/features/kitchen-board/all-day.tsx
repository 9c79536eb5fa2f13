import type { Order } from '@forno/domain/order/order'

/** How much of each dough is still to be made, over all tickets: what to have at hand. */
export function AllDay({ tickets }: { tickets: readonly Order[] }) {
  const counts = new Map<string, number>()
  for (const ticket of tickets) {
    if (ticket.status !== 'placed' && ticket.status !== 'accepted') continue
    for (const { described, quantity } of ticket.quote.lines) {
      if (described.kind !== 'pizza') continue
      const name = `${described.letter} ${described.crust}`
      counts.set(name, (counts.get(name) ?? 0) + quantity)
    }
  }
  if (counts.size === 0) return null
  return (
    <dl aria-label="Dough still to make" className="flex flex-wrap gap-2">
      {[...counts]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([name, count]) => (
          <div
            key={name}
            className="flex items-baseline gap-2 rounded-full border border-line bg-card px-4 py-1.5"
          >
            <dd className="tabular order-first text-xl font-extrabold">{count} ×</dd>
            <dt className="text-lg">{name}</dt>
          </div>
        ))}
    </dl>
  )
}
