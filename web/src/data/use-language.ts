import type { Profile } from '@forno/domain/access/person'
import { type Language, languageFrom } from '@forno/domain/words/languages'
import { subscribeToProfile } from './people.ts'
import { useSession } from './session.ts'
import { useLive } from './use-live.ts'

/**
 * The language in which somebody is told things: the one they chose, else the first of their browser's wishes that we
 * speak. `known`: their choice has been read, so it will not jump.
 */
export function useLanguage(): { language: Language; known: boolean } {
  const session = useSession()
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const profile = useLive<Profile | null>(uid, (show) => subscribeToProfile(uid ?? '', show))
  const chosen = profile.state === 'here' ? profile.value?.language : undefined
  return {
    language: chosen ?? languageFrom(navigator.languages),
    known: session.state === 'visitor' || profile.state !== 'waiting',
  }
}
