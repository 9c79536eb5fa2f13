import { nextNearness, notNear } from '@forno/domain/delivery/geofence'
import type { Ping } from '@forno/domain/delivery/ping'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { Stop } from '@forno/domain/run/stop'
import { useEffect, useEffectEvent, useState } from 'react'
import type { MyRun } from '../../data/use-run.ts'

/**
 * Whether the phone is near the next door. The first time it is, the tap `near` tells the customer, once for a stop
 * however often it is passed: what was told stands in the run and outlives a reload.
 */
export function useNearness(stop: Stop | undefined, ping: Ping | null, tap: MyRun['tap']): boolean {
  const [known, setKnown] = useState({ order: '', nearness: notNear })
  const look = useEffectEvent((next: Stop, at: Ping) => {
    const before = known.order === next.order ? known.nearness : notNear
    const told = before.told || next.nearAt !== null
    const seen = nextNearness({ ...before, told }, distanceMetres(at.at, next.at))
    setKnown({ order: next.order, nearness: seen.nearness })
    if (seen.tell) void tap({ move: 'near', stop: next.order })
  })
  const isNext = stop?.status === 'onBoard'
  useEffect(() => {
    if (isNext && stop && ping) look(stop, ping)
  }, [isNext, stop, ping])
  return stop !== undefined && known.order === stop.order && known.nearness.near
}
