import { type Millis, minutes } from '@forno/domain/time/millis'

const HALF_HOUR = minutes(30)

/** When a shift that begins now can end: every half hour for the next twelve hours, the first one an hour away. */
export function shiftEnds(now: Millis): Millis[] {
  const first = Math.ceil((now + minutes(60)) / HALF_HOUR) * HALF_HOUR
  return Array.from({ length: 23 }, (_, i) => first + i * HALF_HOUR)
}

/** Four hours: the evening's usual stretch. */
export const usualEnd = (now: Millis): Millis => shiftEnds(now)[6] ?? now + minutes(240)
