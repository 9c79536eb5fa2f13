import { type Millis, minutes } from '../time/millis.ts'
import type { Sending } from './message.ts'

/** So many tries, about two hours; long before that most messages are of no use any more. */
export const MOST_TRIES = 24
const LONGEST_WAIT = minutes(5)

/** How long to wait after so many tries: 10 s, 20 s, 40 s … 5 min. */
const backoff = (attempts: number): Millis =>
  Math.min(5_000 * 2 ** Math.min(attempts, 7), LONGEST_WAIT)

/** What became of a try. `left`: the ways (devices by their ids) that nobody answered on; `reached`: somebody was told. */
export interface Tried {
  reached: boolean
  left: readonly string[]
}

/** Where a message stands after a try: sent, to be tried again where nobody answered, or given up. */
export function afterTry(before: Sending, { reached, left }: Tried, now: Millis): Sending {
  const tries = before.attempts + 1
  const told = reached || before.reached === true
  if (left.length === 0) {
    return { state: told ? 'sent' : 'quiet', dueAt: null, attempts: tries }
  }
  if (tries >= MOST_TRIES) return { state: 'failed', dueAt: null, attempts: tries }
  return {
    state: 'waiting',
    dueAt: now + backoff(tries),
    attempts: tries,
    left: [...left],
    ...(told ? { reached: true } : {}),
  }
}

/** It waits for the end of quiet hours. That is no try. */
export const heldUntil = (sending: Sending, until: Millis): Sending => ({
  ...sending,
  dueAt: until,
})

/** It is over without having been sent. */
export const overAs = ({ attempts }: Sending, state: 'stale' | 'quiet'): Sending => ({
  state,
  dueAt: null,
  attempts,
})
