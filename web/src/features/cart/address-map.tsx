import { type Address, addressLine } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { TownAreas, TownRoads } from '@forno/domain/geo/town'
import type { Zone } from '@forno/domain/store/store'
import { useEffect, useState } from 'react'
import { townAreas, townRoads } from '../../data/town.ts'
import { TownMap } from '../../ui/map/town-map.tsx'

/** The door on the map, to be confirmed by looking. Without a map the address counts all the same. */
export function AddressMap({
  start,
  address,
  zones,
  onMove,
}: {
  start: LngLat
  address: Address
  zones: readonly Zone[]
  onMove: (at: LngLat) => void
}) {
  const roads = useFetched<TownRoads>(townRoads)
  const areas = useFetched<TownAreas>(townAreas)
  if (roads === 'failed')
    return <p className="text-soft">The map did not arrive. That does no harm.</p>
  if (!roads) {
    return <div aria-hidden="true" className="aspect-[23/15] animate-pulse rounded-2xl bg-sunken" />
  }
  return (
    <TownMap
      roads={roads}
      areas={areas === 'failed' ? null : areas}
      zones={zones}
      start={start}
      at={address.at}
      label={addressLine(address)}
      onMove={onMove}
    />
  )
}

function useFetched<T>(fetched: () => Promise<T>): T | null | 'failed' {
  const [value, setValue] = useState<T | null | 'failed'>(null)
  useEffect(() => {
    let left = false
    const show = (next: T | 'failed') => {
      if (!left) setValue(next)
    }
    fetched().then(show, () => show('failed'))
    return () => {
      left = true
    }
  }, [fetched])
  return value
}
