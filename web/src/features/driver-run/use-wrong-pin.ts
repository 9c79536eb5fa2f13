import { dismissRefused, useTaps } from '../../data/tap-store.ts'
import type { RefusedTap } from '../../data/kept-taps.ts'
import { refusalText } from '../../lib/refusal-text.ts'

/** Whether the shop has refused a PIN of this order: said by the field where it was typed, not above the page. */
export const isWrongPin = ({ tap, refusals }: RefusedTap, order: string | null): boolean =>
  tap.move === 'handOver' &&
  tap.stop === order &&
  refusals.some(({ field }) => field === 'proof.pin')

/** What the shop said of the last PIN of this order; forgotten once another one is typed. */
export function useWrongPin(order: string): { error: string | null; forget: () => void } {
  const refused = useTaps(({ kept }) => kept.refused)
  const wrong = refused.filter((one) => isWrongPin(one, order))
  const refusal = wrong.at(-1)?.refusals[0]
  return {
    error: refusal ? refusalText(refusal) : null,
    forget: () => {
      for (const { tap } of wrong) void dismissRefused(tap.id)
    },
  }
}
