import * as v from 'valibot'
import type { FulfilmentKind } from './fulfilment.ts'

export const statuses = [
  'awaitingPayment',
  'placed',
  'accepted',
  'preparing',
  'baking',
  'ready',
  'onTheWay',
  'arrived',
  'delivered',
  'collected',
  'refused',
  'cancelled',
  'failed',
] as const
export const statusSchema = v.picklist(statuses)
export type Status = v.InferOutput<typeof statusSchema>

/** The way an order goes when all is well: what a tracker shows as its stages. */
export const journeys: Record<FulfilmentKind, readonly Status[]> = {
  delivery: [
    'placed',
    'accepted',
    'preparing',
    'baking',
    'ready',
    'onTheWay',
    'arrived',
    'delivered',
  ],
  pickup: ['placed', 'accepted', 'preparing', 'baking', 'ready', 'collected'],
}

/** Nothing follows these. */
export const endings = ['delivered', 'collected', 'refused', 'cancelled', 'failed'] as const
export const hasEnded = (status: Status): boolean => (endings as readonly Status[]).includes(status)

/** The customer has got their food. Only what was had says what is liked, and earns. */
export const isFinished = (status: Status): boolean =>
  status === 'delivered' || status === 'collected'

/** Orders the kitchen still has work or a hand-over with. */
export const kitchenStatuses = ['placed', 'accepted', 'preparing', 'baking', 'ready'] as const

/** Orders a driver may still have to do with. */
export const driverStatuses = [
  'accepted',
  'preparing',
  'baking',
  'ready',
  'onTheWay',
  'arrived',
] as const
