import type { Order } from '../order/order.ts'
import { hasEnded, type Status } from '../order/statuses.ts'
import type { Run } from './run.ts'
import { isBrought, isCarried, type StopStatus } from './statuses.ts'

/** An order and a run that do not say the same of it: somebody has to look. */
export interface Contradiction {
  order: string
  stop: StopStatus
  status: Status
}

/**
 * Orders that have ended in another way than their run tells: a late tap has overtaken the office's word, or the other
 * way round. An order on its way back has failed or was cancelled, and that is as it should be. One that was given to
 * another run since is not judged by this one.
 */
export function contradictions(
  { id, stops }: Pick<Run, 'id' | 'stops'>,
  orders: readonly Pick<Order, 'id' | 'status' | 'run'>[],
): Contradiction[] {
  return stops.flatMap(({ order, status: stop }): Contradiction[] => {
    const status = orders.find((one) => one.id === order && one.run === id)?.status
    if (status === undefined || !hasEnded(status)) return []
    const agree = isBrought(stop)
      ? status === 'delivered'
      : status !== 'delivered' && (stop === 'returning' || !isCarried(stop))
    return agree ? [] : [{ order, stop, status }]
  })
}
