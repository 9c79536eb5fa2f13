import type { Range } from '@forno/domain/delivery/estimate'
import type { Order } from '@forno/domain/order/order'
import type { Millis } from '@forno/domain/time/millis'
import { useState } from 'react'
import { liveEta, type LiveEta, type Sight } from './live-eta.ts'

/**
 * As `liveEta`, for one order that stays on the screen: it remembers what it said last. A new word from the shop
 * (another estimate in the order) begins anew. `sight` null: the order's own estimate is all there is.
 */
export function useLiveEta(order: Order, sight: Sight | null, now: Millis): LiveEta | null {
  const { from, to } = order.estimate
  const shopSays = `${order.id} ${from} ${to}`
  const [last, setLast] = useState<{ shopSays: string; range: Range } | null>(null)
  const shown = last?.shopSays === shopSays ? last.range : order.estimate
  const eta = sight && liveEta(order, sight, now, shown)
  if (eta && (eta.range.from !== shown.from || eta.range.to !== shown.to)) {
    setLast({ shopSays, range: eta.range })
  }
  return eta
}
