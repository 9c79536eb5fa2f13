import type { Person } from '@forno/domain/access/roles'
import { create } from 'zustand'

/** Who is using this browser. `unknown` until Auth has said so: a page shows neither a gate nor its inside then. */
export type Session =
  | { state: 'unknown' }
  | { state: 'visitor' }
  | {
      state: 'signedIn'
      person: Person
      name: string
      email: string
      /** Whether they have shown that the mail address is theirs. */
      proven?: boolean
      /** Of whoever signed in by phone. */
      phone?: string
    }

export const useSession = create<Session>(() => ({ state: 'unknown' }))

/** The person, or null for visitors and while nobody knows yet. */
export const usePerson = (): Person | null =>
  useSession((session) => (session.state === 'signedIn' ? session.person : null))

let asked = false

/**
 * Loads Auth and follows who is signed in. Pages that need nobody never call it, so that a visitor's first view
 * carries no Firebase at all, nor what it takes to read a token.
 */
export async function startSession(): Promise<void> {
  asked = true
  const { followAuth } = await import('./auth-session.ts')
  await followAuth()
}

/** Firebase Auth keeps its word in this database; who has never signed in on this device has none. */
const hasSignedInBefore = async (): Promise<boolean> => {
  const databases = await indexedDB.databases?.().catch(() => [])
  return databases?.some(({ name }) => name === 'firebaseLocalStorageDb') ?? true
}

/** At the start of every page: whoever signed in before is there again; a newcomer costs nothing. */
export async function resumeSession(): Promise<void> {
  if (await hasSignedInBefore()) await startSession()
  else if (!asked && useSession.getState().state === 'unknown') {
    useSession.setState({ state: 'visitor' }, true)
  }
}
