import { leadsSomewhere, moveCalled } from '@forno/domain/order/moves'
import type { Order, OrderEvent } from '@forno/domain/order/order'
import type { Invariant } from './look.ts'

/** I6: every move is in the table, by somebody who may; the history is gap-free and nothing of it ever changes. */
export const legalMoves: Invariant = ({ records, written }) => [
  ...written
    .filter(({ path, before }) => /^orders\/[^/]+\/events\//.test(path) && before)
    .map(({ path }) => `I6: ${path} was written a second time, or taken away`),
  ...records.orders().flatMap((order) => complaintsAbout(order, records.eventsOf(order.id))),
]

function complaintsAbout(order: Order, events: readonly OrderEvent[]): string[] {
  const complaints: string[] = []
  const say = (words: string) => complaints.push(`I6: order ${order.id} ${words}`)
  const numbers = events.map(({ n }) => n)
  if (numbers.length !== order.version || numbers.some((n, at) => n !== at)) {
    say(`is at version ${order.version} with events ${numbers.join(', ') || 'none'}`)
  }
  if (events.at(-1)?.to !== order.status) say(`is ${order.status}, its history is not`)
  for (const [at, event] of events.entries()) {
    const before = events[at - 1]?.to ?? null
    if (event.from !== before) say(`went on from ${event.from} when it was ${before}`)
    if (!isLegal(event, order, at)) say(`made an illegal ${event.kind} as ${event.by.as}`)
  }
  return complaints
}

function isLegal({ kind, from, to, by }: OrderEvent, { fulfilment }: Order, at: number): boolean {
  if (kind === 'place') return at === 0 && (to === 'placed' || to === 'awaitingPayment')
  if (from === null) return false
  if (kind === 'assign') return from === to && by.as !== 'customer' && by.as !== 'cook'
  const move = moveCalled(kind)
  return leadsSomewhere(kind, from, fulfilment.kind) && move.to === to && move.by.includes(by.as)
}
