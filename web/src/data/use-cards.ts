import type { SavedCard } from '@forno/domain/payment/payer'
import type { Refusal, Result } from '@forno/domain/refusal/refusal'
import { useLoaded } from '../lib/use-loaded.ts'
import { call } from './commands.ts'

export type SavedCards =
  | { state: 'waiting' }
  | { state: 'here'; cards: readonly SavedCard[] }
  | { state: 'failed'; refusals: readonly Refusal[] }

/** The cards somebody lets us keep; `uid` null: nobody whose cards we could know, so none. */
export function useCards(uid: string | null) {
  const { loaded, again, put } = useLoaded(uid, () => call('listCards', {}))
  const remove = async (card: string): Promise<Result<unknown>> => {
    const result = await call('removeCard', { card })
    if (result.ok) put(result)
    return result
  }
  return { saved: uid === null ? none : savedIn(loaded), remove, again }
}

const none: SavedCards = { state: 'here', cards: [] }

function savedIn(
  loaded: ReturnType<typeof useLoaded<Result<{ cards: SavedCard[] }>>>['loaded'],
): SavedCards {
  if (loaded.state === 'waiting') return loaded
  if (loaded.state === 'failed') return { state: 'failed', refusals: [{ code: 'tryAgain' }] }
  const result = loaded.value
  return result.ok
    ? { state: 'here', cards: result.value.cards }
    : { state: 'failed', refusals: result.refusals }
}
