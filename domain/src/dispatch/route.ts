/** A stop in a route: the order's index doubled, plus one when it begins a new trip from its store. */
export type Stop = number

/** A driver's stops in sequence. A trip is what is carried at once, all from one store. */
export type Route = readonly Stop[]

export const stop = (order: number, begins: boolean): Stop => order * 2 + (begins ? 1 : 0)
export const orderOf = (at: Stop): number => at >> 1
export const begins = (at: Stop): boolean => (at & 1) === 1
/** The same stop, no longer the first of its trip. */
export const joined = (at: Stop): Stop => at & ~1

/** The route without some orders; who followed the first stop of a trip is first then. */
export function without(route: Route, gone: (order: number) => boolean): Stop[] {
  const left: Stop[] = []
  let first = false
  for (const at of route) {
    first = begins(at) || first
    if (gone(orderOf(at))) continue
    left.push(stop(orderOf(at), first))
    first = false
  }
  return left
}

/** The trips of a route as lists of orders. */
export function tripsOf(route: Route): number[][] {
  const trips: number[][] = []
  for (const at of route) {
    if (begins(at)) trips.push([])
    trips.at(-1)?.push(orderOf(at))
  }
  return trips
}
