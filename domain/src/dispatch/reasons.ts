import type { LeftOut, Reason } from './plan.ts'
import type { Problem } from './problem.ts'

/** Food this much earlier or later than the driver counts as in time. */
const IN_TIME = 1
/** From this many minutes of waiting on, earning a guarantee was what decided. */
const GUARANTEE = 5

/** Why this driver has this trip: the strongest thing that can be said of it. */
export function reasonFor(
  problem: Problem,
  driver: number,
  trip: { orders: readonly number[]; arrive: number; number: number },
): Reason {
  const { snapshot, may, drivers, orders, ready, payFor } = problem
  const ids = trip.orders.map((order) => snapshot.orders[order]?.id)
  const pinned = snapshot.pins.some((pin) => pin.kind === 'give' && ids.includes(pin.orderId))
  if (pinned) return { kind: 'pinned' }
  const able = (order: number) => {
    let count = 0
    for (let other = 0; other < drivers; other++) count += may[other * orders + order]!
    return count
  }
  if (trip.orders.some((order) => able(order) === 1)) return { kind: 'onlyOne' }
  if (trip.orders.length > 1) return { kind: 'sameWay', orders: trip.orders.length }
  if (trip.number > 0) return { kind: 'afterOther' }
  const afterFood = Math.round(trip.arrive - ready[trip.orders[0]!]!)
  if (afterFood > IN_TIME && payFor(driver, 0) - payFor(driver, 1) > GUARANTEE)
    return { kind: 'guarantee' }
  return { kind: 'soonest', afterFood }
}

/** Why nobody has this order. */
export function whyLeftOut(problem: Problem, order: number): LeftOut {
  const { snapshot, may, drivers, orders, between, store, doorOf, keeps } = problem
  if (problem.hold[order] === Infinity) return 'held'
  const able = Array.from({ length: drivers }, (_, driver) => driver).filter(
    (driver) => may[driver * orders + order] === 1,
  )
  if (able.length === 0) {
    const { id } = snapshot.orders[order] ?? {}
    const pinned = snapshot.pins.some((pin) => pin.kind === 'give' && pin.orderId === id)
    return pinned ? 'pinnedToNobody' : 'nobodyMay'
  }
  const shop = store[order]!
  const leg = between(shop, doorOf(order)) + problem.afterPickUp + problem.beforeHandOver
  const soonest = (driver: number) =>
    Math.max(problem.ready[order]!, problem.free[driver]! + between(problem.startOf(driver), shop))
  const fresh = able.some(
    (driver) => soonest(driver) + leg - problem.ready[order]! <= keeps[order]!,
  )
  return fresh ? 'nobodyInTime' : 'wouldBeStale'
}

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

/** A reason in words, for the dispatch board. */
export function inWords(reason: Reason): string {
  if (reason.kind === 'sameWay') return `${reason.orders} orders on one way`
  if (reason.kind === 'soonest') return soonestInWords(reason.afterFood)
  return plainWords[reason.kind]
}

const plainWords = {
  pinned: 'Given to this driver by hand',
  onlyOne: 'Nobody else may take it',
  afterOther: 'Next, after the run before',
  guarantee: 'Still short of the guaranteed pay',
  expectsOrders: 'The next orders are likely near here',
} as const satisfies Partial<Record<Reason['kind'], string>>

function soonestInWords(afterFood: number): string {
  if (afterFood > IN_TIME) return `Soonest there, ${minutes(afterFood)} after the food`
  if (afterFood < -IN_TIME) return `There ${minutes(-afterFood)} before the food`
  return 'There just as the food is ready'
}

/** Why an order waits, in words, with what a person can do. */
export const leftOutInWords: Readonly<Record<LeftOut, string>> = {
  held: 'Held by hand: let it go to send it out',
  pinnedToNobody: 'Given by hand to a driver who cannot take it: choose another',
  nobodyMay: 'No driver on shift may take it: ask again, or deliver it yourself',
  wouldBeStale: 'Would not arrive fresh: make it again, or deliver it all the same',
  nobodyInTime: 'No driver is free before the shift ends: call one in',
}
