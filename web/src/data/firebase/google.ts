import { FirebaseError } from 'firebase/app'
import {
  browserPopupRedirectResolver,
  GoogleAuthProvider,
  linkWithPopup,
  signInWithPopup,
  type User,
} from 'firebase/auth'
import { auth } from './auth.ts'

const provider = new GoogleAuthProvider()

/** The window's machinery is not part of what every page loads: it is handed over here. */
export const signIn = () => signInWithPopup(auth, provider, browserPopupRedirectResolver)

export const link = (guest: User) => linkWithPopup(guest, provider, browserPopupRedirectResolver)

/** Whoever this Google account is already, to be signed in as; null when the trouble is another one. */
export const credentialFrom = (error: unknown) =>
  error instanceof FirebaseError && error.code === 'auth/credential-already-in-use'
    ? GoogleAuthProvider.credentialFromError(error)
    : null
