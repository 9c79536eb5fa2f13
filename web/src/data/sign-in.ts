import type { Person } from '@forno/domain/access/roles'
import { refuse, type Result } from '@forno/domain/refusal/refusal'
import { errorCode } from '../lib/error-code.ts'
import { attempt } from './auth-attempt.ts'
import { type Auth, inOneGo, personNow, set, settled } from './auth-session.ts'
import { bringingGuest } from './join-guest.ts'
import { forgetOwnOrders } from './forget-own-orders.ts'
import { keptToken } from './push-kept.ts'
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

/** The same, for who was a guest here until now: what they had comes along. */
export const signInBringing = (email: string, password: string): Promise<Result<Person>> =>
  attempt((auth) =>
    bringingGuest(auth, async () => {
      const { user } = await auth.signInWithEmailAndPassword(auth.auth, email, password)
      return settled(user)
    }),
  )

/** Makes an account. A guest keeps their orders: the account takes over the guest's uid. */
export const signUp = (name: string, email: string, password: string): Promise<Result<Person>> =>
  attempt((auth) =>
    inOneGo(async () => {
      const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
      const { user } = guest
        ? await auth.linkWithCredential(guest, auth.EmailAuthProvider.credential(email, password))
        : await auth.createUserWithEmailAndPassword(auth.auth, email, password)
      await auth.updateProfile(user, { displayName: name })
      await user.getIdToken(true)
      return settled(user)
    }),
  )

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
    await leaveDevice()
    await auth.signOut(auth.auth)
    set({ state: 'visitor' })
    await forgetOwnOrders()
    return null
  })

/** Whoever is not here any more is told nothing here; only while they are may they take it out themselves. */
async function leaveDevice(): Promise<void> {
  const person = personNow()
  if (!person || keptToken() === null) return
  const { tellNoMore } = await import('./push.ts')
  await tellNoMore(person.uid)
}
