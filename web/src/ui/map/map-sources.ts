import type { TownAreas, TownRoads } from '@forno/domain/geo/town'
import { createContext } from 'react'

/** Where maps get what is drawn under them: ui/ fetches nothing itself, the app around it says how. */
export interface MapSources {
  roads: () => Promise<TownRoads>
  /** Parks, beaches and water: for looks only. */
  areas: () => Promise<TownAreas>
  /** Null: this site has no key for Google's maps. */
  googleKey: () => string | null
}

/** Null: nothing is drawn under the points, as in tests of one screen. */
export const MapSourcesContext = createContext<MapSources | null>(null)
