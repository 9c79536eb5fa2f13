import { claimsSchema, type Person } from '@forno/domain/access/roles'
import { type Result, ok, refuse } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { create } from 'zustand'
import { errorCode } from '../lib/error-code.ts'

/** Who is using this browser. `unknown` until Auth has said so: a page shows neither a gate nor its inside then. */
export type Session =
  | { state: 'unknown' }
  | { state: 'visitor' }
  | { state: 'signedIn'; person: Person; name: string; email: string }

export const useSession = create<Session>(() => ({ state: 'unknown' }))

/** The person, or null for visitors and while nobody knows yet. */
export const usePerson = (): Person | null =>
  useSession((session) => (session.state === 'signedIn' ? session.person : null))

type Auth = typeof import('./firebase/auth.ts')
type User = NonNullable<Auth['auth']['currentUser']>

async function sessionOf(user: User): Promise<Session> {
  const { claims } = await user.getIdTokenResult()
  const known = v.safeParse(claimsSchema, claims)
  return {
    state: 'signedIn',
    name: user.displayName ?? '',
    email: user.email ?? '',
    person: {
      uid: user.uid,
      kind: user.isAnonymous ? 'guest' : 'customer',
      staff: known.success ? (known.output.staff ?? {}) : {},
      admin: known.success && known.output.admin === true,
    },
  }
}

const set = (session: Session): void => useSession.setState(session, true)

let started: Promise<Auth> | null = null

/**
 * Loads Auth and follows who is signed in, once. Pages that need nobody never call it, so that a visitor's
 * first view carries no Firebase at all.
 */
export function startSession(): Promise<Auth> {
  started ??= follow().catch((error: unknown) => {
    // It did not arrive: whoever asks next tries again.
    started = null
    throw error
  })
  return started
}

/** Resolves once Auth has said for the first time who is here. */
async function follow(): Promise<Auth> {
  const auth = await import('./firebase/auth.ts')
  return new Promise((resolve) => {
    auth.onIdTokenChanged(auth.auth, async (user) => {
      const session = await sessionOfAnyone(user)
      // Of two quick changes the later one counts, whichever was read first.
      if ((auth.auth.currentUser?.uid ?? null) === (user?.uid ?? null)) set(session)
      resolve(auth)
    })
  })
}

async function sessionOfAnyone(user: User | null): Promise<Session> {
  try {
    return user ? await sessionOf(user) : { state: 'visitor' }
  } catch {
    // A token that cannot be read is as good as none.
    return { state: 'visitor' }
  }
}

/** Firebase Auth keeps its word in this database; who has never signed in on this device has none. */
const hasSignedInBefore = async (): Promise<boolean> => {
  const databases = await indexedDB.databases?.().catch(() => [])
  return databases?.some(({ name }) => name === 'firebaseLocalStorageDb') ?? true
}

/** At the start of every page: whoever signed in before is there again; a newcomer costs nothing. */
export async function resumeSession(): Promise<void> {
  if (await hasSignedInBefore()) await startSession()
  else if (!started && useSession.getState().state === 'unknown') set({ state: 'visitor' })
}

/** Asks for the roles again: after an admin has changed them. */
export async function refreshRoles(): Promise<void> {
  const { auth } = await startSession()
  if (!auth.currentUser) return
  await auth.currentUser.getIdToken(true)
  set(await sessionOf(auth.currentUser))
}

const personNow = (): Person | null => {
  const session = useSession.getState()
  return session.state === 'signedIn' ? session.person : null
}

/** Whoever is here, or a new guest: ordering needs somebody, but not an account. */
export async function ensurePerson(): Promise<Result<Person>> {
  if (!navigator.onLine) return refuse('offline')
  return attempt(async (auth) => personNow() ?? becomeGuest(auth))
}

/** Tabs look every 0.8 s whether another one has changed who is signed in: Firebase's own pace. */
const NEWS_TAKES = 1_500
const GUEST_MADE = 'forno-guest-made'

/**
 * Signs in a new guest, one for all tabs of this browser. Two at once would be two people, and whoever came first
 * would no longer be let in to their own order.
 */
function becomeGuest(auth: Auth): Promise<Person> {
  const become = async () => {
    const sinceLast = Date.now() - Number(localStorage.getItem(GUEST_MADE) ?? 0)
    const other = sinceLast < NEWS_TAKES ? await personWithin(NEWS_TAKES) : personNow()
    if (other) return other
    const { user } = await auth.signInAnonymously(auth.auth)
    localStorage.setItem(GUEST_MADE, String(Date.now()))
    return settled(user)
  }
  return navigator.locks.request('forno-guest', become)
}

/** Whoever is signed in by then; null when still nobody is. */
const personWithin = (millis: number): Promise<Person | null> =>
  new Promise((resolve) => {
    const look = () => {
      if (!personNow()) return
      clearTimeout(timer)
      stop()
      resolve(personNow())
    }
    const stop = useSession.subscribe(look)
    const timer = setTimeout(() => {
      stop()
      resolve(null)
    }, millis)
    look()
  })

/** Signs in with mail and password. */
export const signIn = (email: string, password: string): Promise<Result<Person>> =>
  attempt(async (auth) => {
    const { user } = await auth.signInWithEmailAndPassword(auth.auth, email, password)
    return settled(user)
  })

/** Makes an account. A guest keeps their orders: the account takes over the guest's uid. */
export const signUp = (name: string, email: string, password: string): Promise<Result<Person>> =>
  attempt(async (auth) => {
    const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
    const { user } = guest
      ? await auth.linkWithCredential(guest, auth.EmailAuthProvider.credential(email, password))
      : await auth.createUserWithEmailAndPassword(auth.auth, email, password)
    await auth.updateProfile(user, { displayName: name })
    await user.getIdToken(true)
    return settled(user)
  })

/** Sends a mail with a link to choose a new password. Says the same for unknown addresses: nothing leaks. */
export const resetPassword = (email: string): Promise<Result<null>> =>
  attempt(async (auth) => {
    await auth.sendPasswordResetEmail(auth.auth, email).catch((error: unknown) => {
      if (errorCode(error) !== 'auth/user-not-found') throw error
    })
    return null
  })

export const leave = (): Promise<Result<null>> =>
  attempt(async (auth) => {
    await auth.signOut(auth.auth)
    set({ state: 'visitor' })
    return null
  })

async function settled(user: User): Promise<Person> {
  const session = await sessionOf(user)
  set(session)
  if (session.state !== 'signedIn') throw new Error('somebody has just signed in')
  return session.person
}

/** Firebase's codes for what people can mend, with the field it concerns. */
const problems: Record<string, { field: string; problem: string }> = {
  'auth/invalid-credential': { field: 'password', problem: 'does not go with this mail address' },
  'auth/wrong-password': { field: 'password', problem: 'does not go with this mail address' },
  'auth/user-not-found': { field: 'password', problem: 'does not go with this mail address' },
  'auth/invalid-email': { field: 'email', problem: 'is not a mail address' },
  'auth/email-already-in-use': {
    field: 'email',
    problem: 'already has an account: sign in instead',
  },
  'auth/credential-already-in-use': {
    field: 'email',
    problem: 'already has an account: sign in instead',
  },
  'auth/weak-password': {
    field: 'password',
    problem: 'is too easy to guess: use 8 characters or more',
  },
  'auth/too-many-requests': {
    field: 'password',
    problem: 'was tried too often: wait a few minutes',
  },
}

async function attempt<T>(act: (auth: Auth) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await act(await startSession()))
  } catch (error) {
    const known = problems[errorCode(error)]
    if (known) return refuse('invalid', { field: known.field, params: { problem: known.problem } })
    return refuse(navigator.onLine ? 'tryAgain' : 'offline')
  }
}
