import type { Receipt } from '@forno/domain/receipt/receipt'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { useLoaded } from '../lib/use-loaded.ts'
import { call } from './commands.ts'

type AskedReceipt =
  | { state: 'waiting' }
  | { state: 'here'; receipt: Receipt }
  | { state: 'refused'; refusals: readonly Refusal[] }

/** The receipt of an order as of now, as `uid` may see it; nobody: not yet. `again` asks anew and goes back to waiting. */
export function useReceipt(
  uid: string | null,
  order: string,
): { asked: AskedReceipt; again: () => void } {
  const { loaded, again } = useLoaded<Result<Receipt>>(uid && `${uid} ${order}`, () =>
    call('readReceipt', { order }),
  )
  if (loaded.state === 'waiting') return { asked: loaded, again }
  if (loaded.state === 'failed') {
    return { asked: { state: 'refused', refusals: [{ code: 'tryAgain' }] }, again }
  }
  const { value } = loaded
  const asked: AskedReceipt = value.ok
    ? { state: 'here', receipt: value.value }
    : { state: 'refused', refusals: value.refusals }
  return { asked, again }
}
