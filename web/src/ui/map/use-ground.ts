import type { TownAreas, TownRoads } from '@forno/domain/geo/town'
import { useContext } from 'react'
import { useLoaded } from '../../lib/use-loaded.ts'
import { MapSourcesContext } from './map-sources.ts'

/** What is drawn under the points of a map. */
export interface Ground {
  roads: TownRoads
  areas: TownAreas | null
}

const nothing = async () => null

/** The town's streets and parks, once they are there. Null before that, and where they cannot be fetched. */
export function useGround(): Ground | null {
  const sources = useContext(MapSourcesContext)
  const key = sources && 'town'
  const { loaded: roads } = useLoaded<TownRoads | null>(key, sources?.roads ?? nothing)
  const { loaded: areas } = useLoaded<TownAreas | null>(key, sources?.areas ?? nothing)
  if (roads.state !== 'here' || !roads.value || areas.state === 'waiting') return null
  return { roads: roads.value, areas: areas.state === 'here' ? areas.value : null }
}
