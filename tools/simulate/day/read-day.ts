import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rowsOf } from './csv.ts'
import { type Day, type DayLine, timeOfDay } from './day.ts'

/** The data set's files that are read. */
const FILES = ['orders.csv', 'order_details.csv', 'pizzas.csv'] as const

/** Whether the data set lies in this folder. */
export const hasDays = (folder: string): boolean =>
  FILES.every((file) => existsSync(path.join(folder, file)))

/**
 * One day of the pizza-place data set. Throws for a day that it does not have, and says which it has.
 * @param folder with orders.csv, order_details.csv and pizzas.csv
 */
export function readDay(folder: string, date: string): Day {
  const rows = (file: (typeof FILES)[number]) =>
    rowsOf(readFileSync(path.join(folder, file), 'utf8'))
  const orders = rows('orders.csv')
  const wanted = orders.filter((row) => row['date'] === date)
  if (wanted.length === 0) {
    const dates = orders.flatMap((row) => row['date'] ?? []).toSorted()
    throw new Error(`There is no ${date} in it: it has ${dates[0]} to ${dates.at(-1)}`)
  }
  const pizzas = new Map(rows('pizzas.csv').map((row) => [row['pizza_id'] ?? '', row]))
  const linesOf = new Map<string, DayLine[]>(wanted.map((row) => [row['order_id'] ?? '', []]))
  for (const row of rows('order_details.csv')) {
    const pizza = pizzas.get(row['pizza_id'] ?? '')
    if (!pizza) continue
    linesOf.get(row['order_id'] ?? '')?.push({
      pizza: pizza['pizza_type_id'] ?? '',
      size: (pizza['size'] ?? '').toLowerCase(),
      quantity: Number(row['quantity']),
    })
  }
  return {
    date,
    source: 'the pizza-place data set',
    orders: wanted.flatMap((row, n) => {
      const at = timeOfDay(row['time'] ?? '')
      const lines = linesOf.get(row['order_id'] ?? '') ?? []
      return at === null || lines.length === 0 ? [] : { id: String(n + 1), at, lines }
    }),
  }
}
