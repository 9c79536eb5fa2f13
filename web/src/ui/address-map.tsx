import { type Address, addressLine } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Zone } from '@forno/domain/store/store'
import type { DoorAsked } from '../lib/door.ts'
import { TownMap } from './map/town-map.tsx'

/** The door on the map, to be confirmed by looking. Without a map the address counts all the same. */
export function AddressMap({
  ground,
  start,
  address,
  zones,
  onMove,
}: {
  ground: DoorAsked['ground']
  start: LngLat
  address: Address
  zones: readonly Zone[]
  onMove: (at: LngLat) => void
}) {
  if (ground === 'failed')
    return <p className="text-soft">The map did not arrive. That does no harm.</p>
  if (!ground) {
    return <div aria-hidden="true" className="aspect-[23/15] animate-pulse rounded-2xl bg-sunken" />
  }
  return (
    <TownMap
      roads={ground.roads}
      areas={ground.areas}
      zones={zones}
      start={start}
      at={address.at}
      label={addressLine(address)}
      onMove={onMove}
    />
  )
}
