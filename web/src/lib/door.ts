import type { SavedAddress } from '@forno/domain/access/person'
import type { Address } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Door, TownAreas, TownRoads } from '@forno/domain/geo/town'

/** What came of looking for a door that was typed. */
export type LookedUp =
  /** `exact` is false when the number is not known: the door is the nearest one. */
  | { kind: 'found'; street: string; door: Door; exact: boolean }
  | { kind: 'incomplete' | 'unknownStreet' | 'unknownNumber' | 'failed' }

/** What is typed about a door. */
export interface TypedDoor {
  street: string
  number: string
  unit: string
  note: string
}

/** A door while it is being typed and looked at on the map. */
export interface DoorAsked {
  address: Address | null
  typed: TypedDoor
  looked: LookedUp | null
  /** Where the pin began; null until there is a door. */
  start: LngLat | null
  /** The town's streets; none until they have arrived. */
  streets: readonly string[]
  /** What the map is drawn from; null while it is on its way. */
  ground: { roads: TownRoads; areas: TownAreas | null } | 'failed' | null
  type: (change: Partial<TypedDoor>) => void
  settle: (change?: Partial<TypedDoor>) => void
  add: (change: Partial<TypedDoor>) => void
  take: (saved: SavedAddress) => void
  move: (at: LngLat) => void
}
