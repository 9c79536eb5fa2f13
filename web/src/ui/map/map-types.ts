import type { LngLat } from '@forno/domain/geo/lng-lat'

/** Something that stands on a map. */
export interface MapPoint {
  id: string
  at: LngLat
  kind: 'shop' | 'driver' | 'door'
  /** What it is: for the map in words, and for screen readers. */
  label: string
  /** At most four characters, drawn in it; without them its kind is drawn. */
  mark?: string
  look?: 'usual' | 'strong' | 'faded'
  /** Not seen there but reckoned: drawn dashed, and said so. */
  estimated?: boolean
  /** Degrees clockwise from north; null when not known. */
  heading?: number | null
}

export interface MapLine {
  id: string
  /** Flat: `[lng, lat, lng, lat, …]`. */
  line: readonly number[]
  look: 'planned' | 'passed' | 'estimated'
}

export interface MapContent {
  /** What the map shows, in a few words: "Where your order is". */
  label: string
  points: readonly MapPoint[]
  lines?: readonly MapLine[]
}

/**
 * `all` keeps every point in view until somebody moves the map; `once` shows them all when the map opens and then
 * leaves it alone.
 */
export type Fit = 'all' | 'once'

/** What a map can be asked to do from outside. */
export interface MapHandle {
  /** Steps in (+1) or out (-1). */
  zoomBy: (steps: number) => void
  /** Every point in view; and again as they move, where the map keeps to that. */
  showAll: () => void
}

/** What either backend of the map is given. */
export interface BackendProps extends MapContent {
  /** The id of the element that says the same in words; null where that would be too much at once. */
  describedBy: string | null
  selected: string | null
  onSelect: ((id: string) => void) | null
  fit: Fit
  onReady: (handle: MapHandle) => void
}
