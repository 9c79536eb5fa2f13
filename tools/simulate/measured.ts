import type { Store } from '@forno/domain/store/store'
import { promisedAt } from './evening.ts'
import type { Stage } from './people/stage.ts'
import type { Brought, Outcome } from './replay/outcome.ts'

/**
 * What the shop's own documents say of the evening's orders, in minutes of the evening: real times, counted by the
 * evening's clock. The promise is what this shop says at its usual paces, for the moment of the order.
 */
export function measured(
  { told, watched, clock, store, usual }: Stage,
  drivers: number,
  from: number,
): Outcome {
  const shop: Store = { ...store, paces: usual }
  const brought = [...told.placed.values()].flatMap(({ id, wish }): Brought[] => {
    const order = watched.order(id)
    const { ready, delivered } = order?.stageTimes ?? {}
    if (!order || ready === undefined || delivered === undefined) return []
    const placedAt = clock.at(order.placedAt)
    return [
      {
        id,
        placedAt,
        readyAt: clock.at(ready),
        handedOverAt: clock.at(delivered),
        promisedAt: promisedAt(shop, wish.to, placedAt),
      },
    ]
  })
  const until = Math.max(from, ...told.driven.map((way) => way.until))
  return { brought, driven: told.driven, drivers, from, until }
}
