import type { Ping } from '@forno/domain/delivery/ping'

/** Phones say NaN, null or less than nothing for what they do not know. */
const known = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) && value >= 0 ? value : null

/** A browser's fix as ours. */
export function pingOf({ coords, timestamp }: GeolocationPosition): Ping {
  const { longitude, latitude, accuracy, heading, speed } = coords
  return {
    at: [longitude, latitude],
    accuracy,
    seenAt: Math.round(timestamp),
    heading: known(heading),
    speed: known(speed),
  }
}
