import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Tour } from '@forno/domain/geo/tour-route'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { useEffect, useState } from 'react'

/** A way, and the place where it begins. */
export interface KnownTour extends Tour {
  from: LngLat
}

/**
 * The way over these places along the town's streets. While the next one is looked for, the one before is kept.
 * Null: fewer than two places, not there yet, or no streets to be had.
 */
export function useTour(places: readonly LngLat[], vehicle: Vehicle): KnownTour | null {
  const [known, setKnown] = useState<KnownTour | null>(null)
  const wanted = places.length < 2 ? null : JSON.stringify(places)
  useEffect(() => {
    if (wanted === null) return undefined
    let left = false
    const find = async () => {
      const { townTour } = await import('./town-tour.ts')
      const asked: LngLat[] = JSON.parse(wanted)
      const tour = await townTour(asked, vehicle)
      const [from] = asked
      if (!left && from) setKnown({ ...tour, from })
    }
    // Without streets the straight line does.
    find().catch(() => undefined)
    return () => {
      left = true
    }
  }, [wanted, vehicle])
  return wanted === null ? null : known
}
