import { nextNearness, notNear } from '@forno/domain/delivery/geofence'
import type { Ping } from '@forno/domain/delivery/ping'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { Stop } from '@forno/domain/run/stop'
import { useEffect, useEffectEvent, useState } from 'react'
import type { MyRun } from '../../data/use-run.ts'

const unknown = { order: '', ping: null as Ping | null, nearness: notNear, tell: false }

/**
 * Whether the phone is near the next door. The first time it is, the tap `near` tells the customer, once for a stop
 * however often it is passed: what was told stands in the run and outlives a reload.
 */
export function useNearness(stop: Stop | undefined, ping: Ping | null, tap: MyRun['tap']): boolean {
  const [known, setKnown] = useState(unknown)
  const next = stop?.status === 'onBoard' ? stop : undefined
  if (next && ping && (known.ping !== ping || known.order !== next.order)) {
    const before = known.order === next.order ? known.nearness : notNear
    const told = before.told || next.nearAt !== null
    const seen = nextNearness({ ...before, told }, distanceMetres(ping.at, next.at))
    setKnown({ order: next.order, ping, ...seen })
  }
  const send = useEffectEvent((order: string) => void tap({ move: 'near', stop: order }))
  const { tell, order } = known
  useEffect(() => {
    if (tell) send(order)
  }, [tell, order])
  return stop !== undefined && order === stop.order && known.nearness.near
}
