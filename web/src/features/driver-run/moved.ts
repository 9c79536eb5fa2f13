import { isOnItsWay } from '@forno/domain/run/statuses'
import type { Stop } from '@forno/domain/run/stop'

/** A run's sequence with one stop moved past its neighbour among those that are still to be brought. */
export function moved(
  stops: readonly Pick<Stop, 'order' | 'status'>[],
  order: string,
  by: -1 | 1,
): string[] {
  const done = stops.filter(({ status }) => !isOnItsWay(status)).map((stop) => stop.order)
  const left = stops.filter(({ status }) => isOnItsWay(status)).map((stop) => stop.order)
  const from = left.indexOf(order)
  const to = from + by
  const other = left[to]
  if (from < 0 || other === undefined) return [...done, ...left]
  left[to] = order
  left[from] = other
  return [...done, ...left]
}
