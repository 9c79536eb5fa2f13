import type { Invariant } from './look.ts'

/** I8: an order that somebody was told of is there, as they were told, and no order ever goes away. */
export const noOrderLost: Invariant = ({ records, changes, told }) => {
  const orders = new Map(records.orders().map((order) => [order.id, order]))
  const gone = changes
    .filter(({ path, after }) => /^orders\/[^/]+$/.test(path) && !after)
    .map(({ path }) => `I8: ${path} is gone`)
  const otherwise = told.placed
    .filter(({ order, by, code, tracking, total }) => {
      const known = orders.get(order)
      return !(
        known?.customer === by &&
        known.code === code &&
        known.tracking === tracking &&
        known.quote.total === total
      )
    })
    .map(({ order }) => `I8: order ${order} is not what its customer was told, or not there`)
  return [...gone, ...otherwise]
}

/** I8 for a driver's phone, which forgets what it was told counts: such a tap is in the log of its run. */
export const noTapLost: Invariant = ({ records, told }) => {
  const runs = records.runs()
  return told.tapped
    .filter(({ run, tap }) => !runs.get(run)?.log.some((entry) => entry.tap.id === tap))
    .map(({ run, tap }) => `I8: ${tap} was told to count, and is not in the log of run ${run}`)
}

/** I8 for what follows: a move that somebody was told has been made is in the order's history. */
export const noMoveLost: Invariant = ({ records, told }) =>
  told.moved
    .filter(
      ({ order, move, by }) =>
        !records.eventsOf(order).some((event) => event.kind === move && event.by.uid === by.uid),
    )
    .map(
      ({ order, move, by }) => `I8: ${by.uid} was told of ${move} of ${order}, which is not there`,
    )
