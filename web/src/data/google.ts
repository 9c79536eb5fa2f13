import type { Person } from '@forno/domain/access/roles'
import { ok, type Result } from '@forno/domain/refusal/refusal'
import { errorCode } from '../lib/error-code.ts'
import { authRefusal } from './auth-attempt.ts'
import { followAuth, settled } from './auth-session.ts'
import { bringingGuest } from './join-guest.ts'

/** Somebody is in; or nobody, because they closed Google's window or their browser did not let it open. */
export type Entered = Person | 'closed' | 'blocked'

const closed = ['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled']

/** Google's window comes with what opens it, fetched beforehand: a browser only lets a window open at a press. */
export const fetchGoogle = () => import('./firebase/google.ts')

/** Signs in with Google. A guest becomes that account; where it exists already, what the guest had comes along. */
export async function enterWithGoogle(): Promise<Result<Entered>> {
  try {
    const [auth, google] = await Promise.all([followAuth(), fetchGoogle()])
    const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
    if (!guest) return ok(await settled((await google.signIn()).user))
    try {
      const { user } = await google.link(guest)
      await user.getIdToken(true)
      return ok(await settled(user))
    } catch (error) {
      const credential = google.credentialFrom(error)
      if (!credential) throw error
      return ok(
        await bringingGuest(auth, async () =>
          settled((await auth.signInWithCredential(auth.auth, credential)).user),
        ),
      )
    }
  } catch (error) {
    const code = errorCode(error)
    if (closed.includes(code)) return ok('closed')
    if (code === 'auth/popup-blocked') return ok('blocked')
    return authRefusal(error)
  }
}
