import { pageConfig } from '../data/embedded.ts'
import type { MapSources } from '../ui/map/map-sources.ts'

/** The town's own files under every map, and Google's map where this site has a key. Fetched when a map is shown. */
export const mapSources: MapSources = {
  roads: async () => (await import('../data/town.ts')).townRoads(),
  areas: async () => (await import('../data/town.ts')).townAreas(),
  googleKey: () => pageConfig().maps?.key ?? null,
}
