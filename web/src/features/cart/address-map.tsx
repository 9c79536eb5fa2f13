import { type Address, addressLine } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { TownRoads } from '@forno/domain/geo/town'
import { useEffect, useState } from 'react'
import { townRoads } from '../../data/town.ts'
import { TownMap } from '../../ui/town-map.tsx'

/** The door on the map, to be confirmed by looking. Without a map the address counts all the same. */
export function AddressMap({
  start,
  address,
  onMove,
}: {
  start: LngLat
  address: Address
  onMove: (at: LngLat) => void
}) {
  const [roads, setRoads] = useState<TownRoads | null>(null)
  useEffect(() => {
    let left = false
    townRoads()
      .then((found) => !left && setRoads(found))
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [])
  if (!roads)
    return <div aria-hidden="true" className="aspect-[23/15] animate-pulse rounded-2xl bg-sunken" />
  return (
    <TownMap
      roads={roads}
      start={start}
      at={address.at}
      label={addressLine(address)}
      onMove={onMove}
    />
  )
}
