import type { ReadOrder } from './read-orders.ts'

/** Orders up to a month (`2019-02`, all of it) or a day (`2019-02-14`, all of it). */
export const upTo = (orders: readonly ReadOrder[], until: string): ReadOrder[] =>
  orders.filter(({ placedAt }) => placedAt.slice(0, until.length) <= until)

/** Orders after that, to the end of so many months after its month. */
export function monthsAfter(
  orders: readonly ReadOrder[],
  until: string,
  count: number,
): ReadOrder[] {
  const last = monthOn(until.slice(0, 7), count)
  return orders.filter(
    ({ placedAt }) => placedAt.slice(0, until.length) > until && placedAt.slice(0, 7) <= last,
  )
}

/** So many months on (or, negative, back): `2018-11` and 3 give `2019-02`. Throws for what is no month. */
export function monthOn(month: string, count: number): string {
  const [year, of] = month.split('-').map(Number)
  if (!year || !of || !Number.isInteger(count)) throw new Error(`not a month: ${month} + ${count}`)
  return new Date(Date.UTC(year, of - 1 + count)).toISOString().slice(0, 7)
}
