import { hasEnded } from '@forno/domain/order/statuses'
import { isOver } from '@forno/domain/run/statuses'
import type { Invariant } from './look.ts'

/**
 * I7 for deliveries, after every commit: one that has not ended waits where dispatch and managers see it, or is in a run
 * that goes on. It is never the stop of one that is over.
 */
export const noneForgotten: Invariant = ({ records }) => {
  const runs = records.runs()
  return records.orders().flatMap(({ id, run, status }) => {
    if (run === null || hasEnded(status)) return []
    const carrier = runs.get(run)
    if (carrier && !isOver(carrier.status) && carrier.stops.some(({ order }) => order === id)) {
      return []
    }
    return [
      `I7: order ${id} is ${status} in run ${run}, which is ${carrier?.status ?? 'not there'}`,
    ]
  })
}

/** At last, with drivers at work and nothing going wrong: every delivery has come to its end, every driver is free. */
export const allBrought: Invariant = ({ records }) => [
  ...records
    .orders()
    .filter(({ status }) => !hasEnded(status))
    .map(({ id, status }) => `I7: order ${id} is still ${status}`),
  ...[...records.drivers().values()]
    .filter(({ run }) => run !== null)
    .map(({ uid, run }) => `I7: ${uid} still has run ${run}`),
]
