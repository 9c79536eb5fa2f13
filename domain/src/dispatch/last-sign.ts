import type { Run } from '../run/run.ts'
import { type Millis, minutes } from '../time/millis.ts'

/**
 * After this long without a tap or a position from who has a run in hand, nobody can say when they are free. A phone
 * at the counter says where it is every 45 s; one in a pocket on a long way is heard of again at the next door.
 */
export const SILENT_TOO_LONG: Millis = minutes(10)

/** When a run's driver last gave a sign: by a tap, a position, an answer; not before the run was to leave. */
export const lastSign = (
  { leaveAt, offers, log }: Pick<Run, 'leaveAt' | 'offers' | 'log'>,
  seenAt: Millis | null,
): Millis =>
  Math.max(
    leaveAt,
    seenAt ?? 0,
    ...offers.map(({ at }) => at),
    ...log.filter(({ by }) => by.as === 'driver').map(({ heardAt }) => heardAt),
  )
