import { legsFor } from '@forno/domain/delivery/estimate'
import { promiseFrom } from '@forno/domain/delivery/promise'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import type { Store } from '@forno/domain/store/store'
import { minutes } from '@forno/domain/time/millis'

/** How long an order placed now takes: "about 30–40 min". The same sum as the promise that is made with it. */
export function estimateWords(store: Store, fulfilment: Fulfilment): string {
  const legs = legsFor(store.paces, store.address.at, fulfilment)
  const { from, to } = promiseFrom(legs, 0)
  return `about ${from / minutes(1)}–${to / minutes(1)} min`
}
