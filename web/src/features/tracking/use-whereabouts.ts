import { type Drawn, drawnPosition } from '@forno/domain/delivery/drawn-position'
import { straightTravel } from '@forno/domain/geo/straight-travel'
import type { Order } from '@forno/domain/order/order'
import { type DriverOut, useDriverOut } from '../../data/use-driver-out.ts'
import { useTour } from '../../data/use-tour.ts'
import type { LiveEta } from '../../lib/live-eta.ts'
import { useLiveEta } from '../../lib/use-live-eta.ts'

/** A customer does not know what their driver rides: most come by scooter. */
const VEHICLE = 'scooter'
const straight = straightTravel(VEHICLE)

/** Where an order's driver is, where to draw them, and when they should be there. */
export interface Whereabouts {
  out: DriverOut
  drawn: Drawn | null
  /** The way that is left, flat; empty where it is not known or leads to somebody else first. */
  way: readonly number[]
  eta: LiveEta | null
}

export function useWhereabouts(order: Order, uid: string | null, now: number): Whereabouts {
  const out = useDriverOut(order, uid, now)
  const position = out.is === 'seen' ? out.position : null
  const comes = out.is === 'seen' && out.next
  const door = order.fulfilment.kind === 'delivery' ? order.fulfilment.address.at : null
  const tour = useTour(comes && position && door ? [position.at, door] : [], VEHICLE)
  const sight =
    comes && position
      ? { run: null, seen: position, between: tour ? () => tour.seconds : straight.between }
      : null
  const eta = useLiveEta(order, sight, now)
  const begins = tour?.from
  const here = begins?.[0] === position?.at[0] && begins?.[1] === position?.at[1]
  const drawn = position && drawnPosition(position, here ? tour : null, now)
  return { out, drawn, way: tour?.line ?? [], eta }
}
