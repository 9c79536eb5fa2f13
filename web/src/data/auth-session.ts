import { claimsSchema, type Person } from '@forno/domain/access/roles'
import * as v from 'valibot'
import { keptGuest } from './kept-guest.ts'
import { type Session, useSession } from './session.ts'

export type Auth = typeof import('./firebase/auth.ts')
type User = NonNullable<Auth['auth']['currentUser']>

async function sessionOf(user: User): Promise<Session> {
  const { claims } = await user.getIdTokenResult()
  const known = v.safeParse(claimsSchema, claims)
  return {
    state: 'signedIn',
    name: user.displayName ?? '',
    email: user.email ?? '',
    proven: user.emailVerified,
    phone: user.phoneNumber ?? '',
    person: {
      uid: user.uid,
      kind: user.isAnonymous ? 'guest' : 'customer',
      staff: known.success ? (known.output.staff ?? {}) : {},
      admin: known.success && known.output.admin === true,
    },
  }
}

export const set = (session: Session): void => useSession.setState(session, true)

let started: Promise<Auth> | null = null

/** Loads Auth and follows who is signed in, once for the page. Resolves when Auth has said who that is. */
export function followAuth(): Promise<Auth> {
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
      if (keptGuest()) void import('./join-guest.ts').then(({ joinKeptGuest }) => joinKeptGuest())
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

let making: Promise<unknown> = Promise.resolve()

/** Makes an account in several steps. Whoever asks again who this is waits for the last: an answer from between would undo it. */
export function inOneGo<T>(make: () => Promise<T>): Promise<T> {
  const made = make()
  making = made.catch(() => undefined)
  return made
}

/** Asks again who this is: after an admin has changed roles, or an address has been proven in another window. */
export async function refreshRoles(): Promise<void> {
  const { auth } = await followAuth()
  await making
  if (!auth.currentUser) return
  await auth.currentUser.reload()
  await auth.currentUser.getIdToken(true)
  set(await sessionOf(auth.currentUser))
}

/** Takes over somebody who has just signed in. */
export async function settled(user: User): Promise<Person> {
  const session = await sessionOf(user)
  set(session)
  if (session.state !== 'signedIn') throw new Error('somebody has just signed in')
  return session.person
}

/** Whoever is known to be here at this moment. */
export const personNow = (): Person | null => {
  const session = useSession.getState()
  return session.state === 'signedIn' ? session.person : null
}
