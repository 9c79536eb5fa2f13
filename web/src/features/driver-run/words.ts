import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { StopStatus } from '@forno/domain/run/statuses'
import type { Tap } from '@forno/domain/run/tap'

export const vehicleWords: Record<Vehicle, string> = {
  car: 'Car',
  scooter: 'Scooter',
  bike: 'Bicycle',
  onFoot: 'On foot',
}

export const stopWords: Record<StopStatus, string> = {
  waiting: 'at the shop',
  onBoard: 'in your bag',
  arrived: 'you are at the door',
  contacting: 'nobody answers',
  handedOver: 'delivered',
  left: 'left at the door',
  returning: 'going back to the shop',
  returned: 'back at the shop',
  leftBehind: 'stayed at the shop',
  calledOff: 'cancelled',
}

/** Why nobody got it, in the driver's words. */
export const unreachableWords = {
  noAnswer: 'Nobody answers',
  wrongAddress: 'The address is wrong',
  noAccess: 'I cannot get to the door',
  refusedAtDoor: 'They do not want it',
} as const

export const incidentWords = {
  accident: 'Accident',
  breakdown: 'Breakdown',
  foodDamaged: 'Food damaged',
  unsafe: 'I do not feel safe',
  other: 'Something else',
} as const

/** What a tap said, for one that the shop did not take. */
export const tapWords: Record<Tap['move'], string> = {
  start: 'At the shop',
  depart: 'Set out',
  finish: 'Run finished',
  incident: 'Problem reported',
  reorder: 'Another sequence',
  tick: 'Bag ticked',
  untick: 'Bag unticked',
  near: 'Nearly there',
  arrive: 'At the door',
  skip: 'Stop skipped',
  contact: 'Nobody answers',
  handOver: 'Delivered',
  leave: 'Left at the door',
  bringBack: 'Bringing it back',
  returned: 'Back at the shop',
}

export const stopsWords = (count: number): string => (count === 1 ? '1 stop' : `${count} stops`)

/** "1 min 12 s", "45 s". */
export function timeLeftWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60]
  if (whole === 0) return `${rest} s`
  return rest === 0 ? `${whole} min` : `${whole} min ${rest} s`
}
