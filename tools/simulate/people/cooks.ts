import type { Order } from '@forno/domain/order/order'
import { kitchenStatuses } from '@forno/domain/order/statuses'
import {
  movable,
  moveFrom,
  type Stage as KitchenStage,
  takesOf,
  type Ticket,
} from '../kitchen/kitchen.ts'
import { ask } from '../shop/ask.ts'
import type { Session } from '../shop/session.ts'
import type { Stage } from './stage.ts'

/** How often the cooks look up, real milliseconds. */
const LOOKS = 200
const MINUTE = 60_000
/** Who comes to get an order takes so long from when it is ready. */
const COLLECTED_AFTER = 4 * MINUTE
/** For the first orders of an evening that somebody waits to see: everything lies there already. */
const RUSH = 0.08

/**
 * Cooks everything that the shop has open, whoever ordered it: by the kitchen's own rules, at its paces. `rushed`
 * orders are made at once. Ends when `isOver` says so.
 */
export async function cook(
  stage: Stage,
  who: Session,
  rushed: ReadonlySet<string>,
  isOver: () => boolean,
): Promise<void> {
  const { clock, watched } = stage
  const since = new Map<string, { stage: KitchenStage; at: number }>()
  const busy = new Set<string>()
  const ticketOf = (order: Order, status: KitchenStage): Ticket => {
    const { id } = order
    const wish = stage.told.placed.get(id)?.wish
    const pizzas = wish?.pizzas ?? pizzasIn(order)
    const known = since.get(id)
    const began = known?.stage === status ? known.at : clock.at(order.stageTimes[status] ?? 0)
    const takes = takesOf(stage.usual, wish?.id ?? id, pizzas)
    const part = wish && rushed.has(wish.id) ? RUSH : 1
    return {
      id,
      pizzas,
      placedAt: order.placedAt,
      stage: status,
      since: began,
      takes: {
        accept: takes.accept * part,
        prepare: takes.prepare * part,
        bake: takes.bake * part,
      },
    }
  }
  const move = async (order: string, name: string) => {
    busy.add(order)
    try {
      const result = await ask(who, 'moveOrder', { order, move: name })
      if (!result.ok) stage.told.refused(name, result.refusals)
    } catch (error) {
      stage.told.surprised(error)
    }
    busy.delete(order)
  }
  const moves = new Set<Promise<void>>()
  const begin = (order: string, name: string) => {
    const made = move(order, name)
    moves.add(made)
    void made.finally(() => moves.delete(made))
  }
  while (!isOver() && !clock.hurried) {
    const now = clock.now()
    const open = watched.orders()
    const tickets = open.flatMap((order): Ticket[] => {
      const { status } = order
      return isKitchens(status) ? [ticketOf(order, status)] : []
    })
    for (const ticket of movable(tickets, now)) {
      if (busy.has(ticket.id) || ticket.stage === 'ready') continue
      const next = nextStage[ticket.stage]
      since.set(ticket.id, { stage: next, at: now })
      begin(ticket.id, moveFrom[ticket.stage])
    }
    for (const { id, status, fulfilment, stageTimes } of open) {
      const done = status === 'ready' && fulfilment.kind === 'pickup'
      if (done && !busy.has(id) && now >= clock.at(stageTimes.ready ?? 0) + COLLECTED_AFTER)
        begin(id, 'collect')
    }
    await clock.waitOnTheWall(LOOKS)
  }
  await Promise.all(moves)
}

const nextStage = {
  placed: 'accepted',
  accepted: 'preparing',
  preparing: 'baking',
  baking: 'ready',
} as const

const isKitchens = (status: string): status is KitchenStage =>
  kitchenStatuses.some((known) => known === status)

const pizzasIn = ({ quote }: Order): number =>
  Math.max(
    1,
    quote.lines.reduce(
      (sum, { choice, quantity }) => sum + (choice.kind === 'pizza' ? quantity : 0),
      0,
    ),
  )
