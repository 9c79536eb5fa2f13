import type { CartLine } from '@forno/domain/cart/cart'
import type { Address } from '@forno/domain/geo/address'
import type { Menu } from '@forno/domain/menu/menu'
import type { Zone } from '@forno/domain/store/store'
import { choiceFor } from './card.ts'
import { chance } from './chance.ts'
import type { Day } from './day/day.ts'
import { type doorsIn, doorFor } from './town.ts'

/** An order that somebody is going to place: the day's, at a door of the town. */
export interface Wish {
  id: string
  /** Milliseconds after midnight by the shop's clock. */
  at: number
  lines: CartLine[]
  pizzas: number
  to: Address
  /** Changes the mind before the kitchen has begun. */
  cancels: boolean
}

/** One order in so many is cancelled by its customer: they happen, and runs must cope. */
const CANCELS = 1 / 40

/** What a day's orders are at this shop: from its card, to doors in its zones. */
export function wishesOf(
  day: Day,
  menu: Menu,
  zones: readonly Zone[],
  doors: ReturnType<typeof doorsIn>,
): Wish[] {
  return day.orders.flatMap((order): Wish[] => {
    const to = doorFor(zones, doors, `${day.date} ${order.id}`)
    const lines = order.lines.flatMap((line, n): CartLine[] => {
      const choice = choiceFor(menu, line)
      return choice ? [{ key: `line-${n + 1}`, choice, quantity: line.quantity }] : []
    })
    if (!to || lines.length === 0) return []
    const pizzas = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const cancels = chance('cancels', day.date, order.id) < CANCELS
    return [{ id: order.id, at: order.at, lines, pizzas, to, cancels }]
  })
}
