import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'

/** Streets are longer than the crow flies, as the shop's estimates have it. */
const DETOUR = 1.4

/** About how many metres it is from place to place, before the streets have been asked. */
export const roughMetres = (places: readonly LngLat[]): number =>
  places.slice(1).reduce((total, to, i) => total + distanceMetres(places[i] ?? to, to), 0) * DETOUR
