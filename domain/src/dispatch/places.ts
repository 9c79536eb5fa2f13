import type { Place, Snapshot } from './snapshot.ts'

/** Seconds from one place to the other at usual speed; need not be the same the other way. */
export type Travel = (from: Place, to: Place) => number

/** Places by number: stores first, then orders' doors, then where drivers start. */
export type Places = ReturnType<typeof placesOf>

/** Every place of a snapshot, with the minutes between two of them: each pair is asked for once. */
export function placesOf({ stores, orders, drivers }: Snapshot, travel: Travel) {
  const places: Place[] = [
    ...stores.map(({ at }) => at),
    ...orders.map(({ at }) => at),
    ...drivers.map(({ free }) => free.at),
  ]
  const known = new Float64Array(places.length * places.length).fill(-1)
  return {
    count: places.length,
    doorOf: (order: number): number => stores.length + order,
    startOf: (driver: number): number => stores.length + orders.length + driver,
    between: (from: number, to: number): number => {
      const cell = from * places.length + to
      const before = known[cell]!
      if (before >= 0) return before
      const fresh = travel(places[from]!, places[to]!) / 60
      known[cell] = fresh
      return fresh
    },
  }
}
