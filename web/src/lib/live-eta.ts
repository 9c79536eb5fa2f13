import type { Range } from '@forno/domain/delivery/estimate'
import { type Confidence, etaOf } from '@forno/domain/delivery/eta'
import { etaQuestion } from '@forno/domain/delivery/eta-question'
import { shownEta } from '@forno/domain/delivery/shown-eta'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { TravelTimes } from '@forno/domain/geo/travel-times'
import type { Order } from '@forno/domain/order/order'
import type { Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'

/** What a screen knows besides the order. */
export interface Sight {
  /** The run that carries it; null for who may not read runs, such as its customer. */
  run: Run | null
  /** The driver's last position; null when it is not known, or when it says nothing about this order. */
  seen: { at: LngLat; seenAt: Millis } | null
  between: TravelTimes['between']
}

/** When an order should be there, as a screen says it. */
export interface LiveEta {
  range: Range
  confidence: Confidence
}

/**
 * The answer to "when?" on every screen that can see the driver: tracker, board, kitchen. `shown` is what it said
 * last (at first the order's own estimate): it only moves past five minutes. Null once the order has ended.
 */
export function liveEta(
  order: Order,
  { run, seen, between }: Sight,
  now: Millis,
  shown: Range = order.estimate,
): LiveEta | null {
  const eta = etaOf(etaQuestion(order, run, seen), between, now)
  return eta && { range: shownEta(shown, eta, now), confidence: eta.confidence }
}

/** How far the range can be trusted, in words; empty where there is nothing to warn of. */
export const confidenceWords: Record<Confidence, string> = {
  sure: '',
  fair: 'Give or take a few minutes.',
  rough: 'A rough guess for now.',
}
