import type { Person } from '../access/roles.ts'
import type { Order } from '../order/order.ts'
import { hasEnded } from '../order/statuses.ts'
import { actorOn } from '../order/who.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import { days, minutes, type Millis } from '../time/millis.ts'
import type { ChatLine, ChatSide } from './chat.ts'

/** So long after its end something can be said about an order. */
export const CHAT_STAYS_OPEN: Millis = days(1)
/** Whoever has more to say had better call. */
export const MOST_LINES = 100
/** Lines of one person about one order within `RUSH`. */
export const MOST_IN_A_RUSH = 20
export const RUSH: Millis = minutes(1)

/** What somebody speaks as. Null for who has nothing to do with the order. */
export function chatSideOf(order: Order, person: Person): ChatSide | null {
  const { as } = actorOn(order, person)
  if (as.includes('customer')) return 'customer'
  if (as.includes('driver')) return 'driver'
  return as.length > 0 ? 'shop' : null
}

/** Whether something can still be said about an order. */
export function isChatOpen({ status, stageTimes, placedAt }: Order, now: Millis): boolean {
  return !hasEnded(status) || now <= (stageTimes[status] ?? placedAt) + CHAT_STAYS_OPEN
}

/** How a side is called in the chat: the shop speaks as itself, whoever holds the keys. */
const nameOf = (order: Order, side: ChatSide): string => {
  if (side === 'customer') return order.contact.name
  return side === 'driver' ? (order.driver?.name ?? 'Driver') : order.storeName
}

/** A line and the order as it is with it. */
export interface Said {
  line: ChatLine
  order: Order
}

/**
 * Says something about an order. `ofLate`: how much this person said about it within `RUSH`. Refuses `notFound` to
 * strangers, `chatOver` a day after its end, and `tooOften`.
 */
export function sayOnOrder(
  order: Order,
  person: Person,
  { id, text, ofLate, now }: { id: string; text: string; ofLate: number; now: Millis },
): Result<Said> {
  const side = chatSideOf(order, person)
  if (!side) return refuse('notFound', { field: 'order' })
  if (!isChatOpen(order, now)) return refuse('chatOver')
  const lines = order.chat?.lines ?? 0
  if (lines >= MOST_LINES || ofLate >= MOST_IN_A_RUSH) return refuse('tooOften')
  const line: ChatLine = {
    id,
    order: order.id,
    store: order.store,
    customer: order.customer,
    driver: order.activeDriver,
    by: { uid: person.uid, as: side, name: nameOf(order, side) },
    text,
    at: now,
  }
  return ok({ line, order: { ...order, chat: { lines: lines + 1, lastAt: now, lastBy: side } } })
}
