import * as v from 'valibot'
import { distanceMetres } from '../geo/distance.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Fulfilment } from '../order/fulfilment.ts'
import type { Status } from '../order/statuses.ts'
import type { Paces } from '../store/store.ts'
import { type Millis, millisSchema, minutes, minutesSchema } from '../time/millis.ts'

/** From when to when something is expected. Shown to people rounded to five minutes. */
export const rangeSchema = v.strictObject({ from: millisSchema, to: millisSchema })
export type Range = v.InferOutput<typeof rangeSchema>

/** How long each part of an order's way is expected to take, in minutes. Pickup orders have no drive. */
export const legsSchema = v.strictObject({
  accept: minutesSchema,
  prepare: minutesSchema,
  bake: minutesSchema,
  pickUp: minutesSchema,
  drive: minutesSchema,
  handOver: minutesSchema,
})
export type Legs = v.InferOutput<typeof legsSchema>

/** Streets are longer than the crow flies: the mean ratio in towns (Boscoe 2012: 1.4). */
const DETOUR = 1.4

/** The legs of an order to this place, at the shop's usual paces. */
export function legsFor(paces: Paces, from: LngLat, fulfilment: Fulfilment): Legs {
  const { accept, prepare, bake } = paces
  if (fulfilment.kind === 'pickup')
    return { accept, prepare, bake, pickUp: 0, drive: 0, handOver: 0 }
  const kilometres = (distanceMetres(from, fulfilment.address.at) * DETOUR) / 1000
  const drive = Math.ceil((kilometres / paces.driveKmh) * 60)
  return { accept, prepare, bake, pickUp: paces.pickUp, drive, handOver: paces.handOver }
}

/** Legs still ahead once a stage has been reached. */
const ahead: Record<Status, readonly (keyof Legs)[]> = {
  awaitingPayment: ['accept', 'prepare', 'bake', 'pickUp', 'drive', 'handOver'],
  placed: ['accept', 'prepare', 'bake', 'pickUp', 'drive', 'handOver'],
  accepted: ['prepare', 'bake', 'pickUp', 'drive', 'handOver'],
  preparing: ['prepare', 'bake', 'pickUp', 'drive', 'handOver'],
  baking: ['bake', 'pickUp', 'drive', 'handOver'],
  ready: ['pickUp', 'drive', 'handOver'],
  onTheWay: ['drive', 'handOver'],
  arrived: ['handOver'],
  delivered: [],
  collected: [],
  refused: [],
  cancelled: [],
  failed: [],
}

/** How long an order in this state still needs, at the shop's usual paces. */
export const minutesAhead = (legs: Legs, status: Status): number =>
  ahead[status].reduce((total, leg) => total + legs[leg], 0)

const FIVE_MINUTES = minutes(5)

/** The range to show next: the known one, unless the new one moved by more than five minutes at either end. */
export function nextShown(shown: Range, estimate: Range): Range {
  const moved = Math.max(Math.abs(shown.from - estimate.from), Math.abs(shown.to - estimate.to))
  return moved > FIVE_MINUTES ? estimate : shown
}

/** Whether the shown range has passed although the order is not there: say "late", never a time gone by. */
export const isLate = (shown: Range, now: Millis): boolean => now > shown.to
