import type { Run } from '../run/run.ts'
import type { Stop } from '../run/stop.ts'
import type { AnyTap } from '../run/tap.ts'
import { NOBODY } from './forgotten.ts'

/** In the place of a reason that somebody wrote, where one has to stand. */
const NO_WORDS = '–'

/** A run without whose door a stop was, and without what its driver wrote there. Times and amounts stay. */
export const forgottenStop = (run: Run, order: string): Run => ({
  ...run,
  stops: run.stops.map((stop) => (stop.order === order ? nobodys(stop, run) : stop)),
  log: run.log.map((entry) =>
    'stop' in entry.tap && entry.tap.stop === order
      ? { ...entry, tap: wordless(entry.tap) }
      : entry,
  ),
  version: run.version + 1,
})

const nobodys = (stop: Stop, run: Run): Stop => ({
  ...stop,
  customer: NOBODY,
  at: run.shop,
  reason: '',
  proof: stop.proof && proofOfNobody(stop.proof),
})

function wordless(tap: AnyTap): AnyTap {
  switch (tap.move) {
    case 'skip':
      return { ...tap, reason: NO_WORDS }
    case 'handOver':
      return { ...tap, proof: proofOfNobody(tap.proof) }
    case 'leave':
      return { ...tap, photo: NOBODY }
    default:
      return tap
  }
}

function proofOfNobody(proof: NonNullable<Stop['proof']>): NonNullable<Stop['proof']> {
  if (proof.kind === 'photo') return { kind: 'photo', photo: NOBODY }
  return proof.kind === 'none' ? { kind: 'none', reason: NO_WORDS } : proof
}
