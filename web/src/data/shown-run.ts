import type { Refusal } from '@forno/domain/refusal/refusal'
import { mergeTaps } from '@forno/domain/run/merge-taps'
import type { Run } from '@forno/domain/run/run'
import type { Tap } from '@forno/domain/run/tap'

/** The PIN is the shop's to check: until it has, the phone takes it for right. */
const believed = () => true

/** As if the shop heard of them with the last one: the phone's own clock is the only one there is. */
const merged = (run: Run, taps: readonly Tap[], uid: string) =>
  mergeTaps(run, taps, { uid, as: 'driver' }, Math.max(0, ...taps.map(({ at }) => at)), believed)

/** The run as the driver has left it: what the shop knows, and on top what it has not heard of yet. */
export const withOwnTaps = (run: Run, taps: readonly Tap[], uid: string): Run =>
  merged(run, taps, uid).run

/** Why the shop would say no to one more tap, as far as the phone can know; empty when nothing is in its way. */
export function wouldRefuse(
  run: Run,
  before: readonly Tap[],
  tap: Tap,
  uid: string,
): readonly Refusal[] {
  const outcome = merged(run, [...before, tap], uid).outcomes.find(({ id }) => id === tap.id)
  return outcome?.is === 'refused' ? outcome.refusals : []
}

/** A tap that closes a stop: from it on nothing more of where the driver is may reach that customer. */
export const closesStop = ({ move }: Pick<Tap, 'move'>): boolean =>
  move === 'handOver' || move === 'leave' || move === 'bringBack'

/**
 * The taps to be shown as done. A PIN on its way to be checked is not one while there is a network: the answer is a
 * moment away, and until then the driver stays at the door.
 */
export function asDone(
  taps: readonly Tap[],
  online: boolean,
): { taps: Tap[]; checking: Tap | null } {
  const last = taps.at(-1)
  const checking = online && last?.move === 'handOver' && last.proof.kind === 'pin' ? last : null
  return { taps: taps.filter((tap) => tap !== checking), checking }
}
