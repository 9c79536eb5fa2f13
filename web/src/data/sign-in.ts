import type { Person } from '@forno/domain/access/roles'
import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { errorCode } from '../lib/error-code.ts'
import { type Auth, followAuth, personNow, set, settled } from './auth-session.ts'
import { forgetOwnOrders } from './forget-own-orders.ts'
import { useSession } from './session.ts'

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
    await forgetOwnOrders()
    return null
  })

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
    return ok(await act(await followAuth()))
  } catch (error) {
    const known = problems[errorCode(error)]
    if (known) return refuse('invalid', { field: known.field, params: { problem: known.problem } })
    return refuse(navigator.onLine ? 'tryAgain' : 'offline')
  }
}
