import type { Order } from '../order/order.ts'
import type { DispatchDesk } from './desk.ts'
import { afterOrder, afterReady } from './forecast.ts'
import { firstSaid } from './food-ready.ts'

type Learnt = Pick<DispatchDesk, 'forecast' | 'learnt'>

/** What the live orders teach: each once as it comes, once when its food is ready. Those that are gone are forgotten. */
export function learnFrom(desk: Learnt, orders: readonly Order[]): Learnt {
  let { forecast } = desk
  const learnt: DispatchDesk['learnt'] = {}
  for (const order of orders) {
    const { id, store, placedAt, stageTimes } = order
    const known = desk.learnt[id]
    const readyAt = known?.readyAt ?? firstSaid(order)
    if (!known) forecast = afterOrder(forecast, { storeId: store, placedAt, readyAt })
    const came = stageTimes.ready
    if (came !== undefined && !known?.wasReady) {
      forecast = afterReady(forecast, { placedAt, said: readyAt, came })
    }
    learnt[id] = { readyAt, wasReady: came !== undefined }
  }
  return { forecast, learnt }
}
