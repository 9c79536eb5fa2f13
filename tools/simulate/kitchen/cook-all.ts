import { movable, movedOn, type Ticket, type Takes } from './kitchen.ts'

/** An order for the kitchen. */
export interface ForKitchen {
  id: string
  placedAt: number
  pizzas: number
  takes: Takes
}

/** When the kitchen reached its stages with an order. */
export interface Cooked {
  acceptedAt: number
  readyAt: number
}

const STEP = 5_000
/** Nobody cooks for longer than a day: then something is wrong here. */
const TOO_LONG = 86_400_000

/** A whole evening of the kitchen's, by its own rules, in steps of a few seconds. Times as those of the orders. */
export function cookAll(orders: readonly ForKitchen[]): ReadonlyMap<string, Cooked> {
  const begin = Math.min(...orders.map(({ placedAt }) => placedAt))
  const cooked = new Map<string, Cooked>()
  const coming = orders.toSorted((a, b) => a.placedAt - b.placedAt)
  const accepted = new Map<string, number>()
  let tickets: Ticket[] = []
  for (let now = begin; cooked.size < orders.length; now += STEP) {
    if (now > begin + TOO_LONG) throw new Error('The kitchen does not get done')
    while (coming[0] && coming[0].placedAt <= now) {
      const [order] = coming.splice(0, 1)
      if (order) tickets.push({ ...order, stage: 'placed', since: order.placedAt })
    }
    const moving = new Set(movable(tickets, now))
    tickets = tickets.map((ticket) => (moving.has(ticket) ? movedOn(ticket, now) : ticket))
    for (const { id, stage } of tickets) {
      if (stage === 'accepted' && !accepted.has(id)) accepted.set(id, now)
      if (stage === 'ready') cooked.set(id, { acceptedAt: accepted.get(id) ?? now, readyAt: now })
    }
    tickets = tickets.filter(({ stage }) => stage !== 'ready')
  }
  return cooked
}
