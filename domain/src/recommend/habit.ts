import type { Before } from '../cart/order-again.ts'
import type { Menu } from '../menu/menu.ts'
import type { Order } from '../order/order.ts'
import { hasEnded, isFinished } from '../order/statuses.ts'
import type { Millis } from '../time/millis.ts'
import { usual } from './usual.ts'

type Own = Pick<
  Order,
  'id' | 'store' | 'status' | 'placedAt' | 'quote' | 'fulfilment' | 'contact' | 'payment'
>

/** One person's usual as they had it last: what, how it came, and whom it was for. */
export interface Habit extends Before, Pick<Order, 'contact' | 'payment'> {
  /** How often they have had it. */
  times: number
}

/** What somebody had or is about to have; what came to nothing is no habit. */
export const ordersThatCount = <T extends Pick<Order, 'store' | 'status'>>(
  orders: readonly T[],
  store: string,
): T[] =>
  orders.filter(
    (order) =>
      order.store === store &&
      order.status !== 'awaitingPayment' &&
      (isFinished(order.status) || !hasEnded(order.status)),
  )

/**
 * What somebody has again and again in this shop, see `usual`; null when nothing is. Where it goes and the tip are
 * those of the order it was had with last.
 */
export function habitOf(
  menu: Menu,
  store: string,
  orders: readonly Own[],
  now: Millis,
): Habit | null {
  const own = ordersThatCount(orders, store).toSorted((a, b) => b.placedAt - a.placedAt)
  const found = usual(
    menu,
    own.map(({ id, placedAt, quote }) => ({ id, at: placedAt, lines: quote.lines })),
    now,
  )
  const had = own.flatMap(({ quote }) => quote.lines)
  const last =
    found?.kind === 'order' ? own.find(({ id }) => id === found.order) : own.find(() => true)
  if (!found || !last) return null
  return {
    times: found.times,
    // As they were agreed then, with their names: the menu may not know them any more.
    lines: found.lines.flatMap(({ choice, quantity }) => {
      const line = had.find((one) => one.choice === choice)
      return line ? [{ ...line, quantity }] : []
    }),
    fulfilment: last.fulfilment,
    tip: last.quote.tip,
    contact: last.contact,
    payment: last.payment,
  }
}
