import { randomFrom } from '../../seed/random.ts'
import type { Day, DayLine, DayOrder } from './day.ts'

const HOUR = 3_600_000
/** Orders of each hour from ten in the morning on: noon and evening, as pizzerias know it. */
const PROFILE = [1, 3, 7, 8, 5, 4, 5, 7, 9, 8, 6, 4, 2] as const
const FIRST_HOUR = 10
const SIZES = ['s', 'm', 'm', 'l', 'l'] as const
/** Pizzas of an order, as often as they stand here. */
const PIECES = [1, 1, 1, 2, 2, 2, 3, 3, 4] as const

/**
 * A day that nobody has lived, for when the data set is not there: always the same one for the same date.
 * @param pizzas the names to choose from, as the data set gives them
 */
export function generatedDay(date: string, pizzas: readonly string[]): Day {
  const random = randomFrom(Number(date.replaceAll(/\D/g, '')) || 1)
  const pick = <T>(list: readonly T[]): T[] => list.slice(random(list.length)).slice(0, 1)
  const orders: DayOrder[] = PROFILE.flatMap((usual, hour) =>
    // Half more or less than usual, whatever day it is.
    Array.from({ length: Math.round((usual * (50 + random(101))) / 100) }, (): DayOrder => {
      const lines = new Map<string, DayLine>()
      for (let left = pick(PIECES)[0] ?? 1; left > 0; left -= 1) {
        const [pizza = ''] = pick(pizzas)
        const [size = 'm'] = pick(SIZES)
        const known = lines.get(`${pizza} ${size}`)
        lines.set(`${pizza} ${size}`, { pizza, size, quantity: (known?.quantity ?? 0) + 1 })
      }
      const at = (FIRST_HOUR + hour) * HOUR + random(HOUR / 1000) * 1000
      return { id: '', at, lines: [...lines.values()] }
    }),
  )
  return {
    date,
    source: 'a generated day, because the data set is not there',
    orders: orders
      .toSorted((a, b) => a.at - b.at)
      .map((order, n) => ({ ...order, id: String(n + 1) })),
  }
}
