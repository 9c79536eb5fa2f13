import type { LngLat } from '@forno/domain/geo/lng-lat'
import { cachedTravel } from '@forno/domain/geo/matrix-cache'
import { atTownPace } from '@forno/domain/geo/town-pace'
import type { TravelTimes } from '@forno/domain/geo/travel-times'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Store } from '@forno/domain/store/store'
import type { Context } from '../context.ts'
import { wordsOf } from '../log.ts'
import { ANSWERS_LAST, askedLately } from './asked-lately.ts'
import { streetTravel } from './town-streets.ts'

/**
 * Travel times for one vehicle of a shop: the service's, where one is set up and can be afforded, for the pairs named
 * (the most important first); for all others the streets' at the shop's own pace, or the straight line. Always answers: a service that
 * fails is logged.
 */
export async function travelFor(
  ctx: Context,
  store: Pick<Store, 'id' | 'hours' | 'paces'>,
  vehicle: Vehicle,
  pairs: readonly (readonly [from: LngLat, to: LngLat])[] = [],
): Promise<TravelTimes> {
  const streets = atTownPace(await streetTravel(vehicle, ctx.log), store.paces.driveKmh)
  if (!ctx.matrix || pairs.length === 0) return streets
  try {
    const known = await askedLately(ctx, ctx.matrix, store, vehicle, pairs)
    return cachedTravel(known, streets, ctx.now(), ANSWERS_LAST)
  } catch (thrown) {
    ctx.log.warn('no travel times of the service', { store: store.id, error: wordsOf(thrown) })
    return streets
  }
}
