import { FirebaseError } from 'firebase/app'
import { PhoneAuthProvider, RecaptchaVerifier } from 'firebase/auth'
import { auth } from './auth.ts'

/**
 * Has Auth text a code to a number, `+` and its country first; gives what the code belongs to. Google looks before
 * whether a person is asking; beside emulators nobody looks.
 */
export async function sendCode(number: string): Promise<string> {
  // A place of its own each time: Google's script fills none twice.
  const place = document.body.appendChild(document.createElement('div'))
  const verifier = new RecaptchaVerifier(auth, place, { size: 'invisible' })
  try {
    return await new PhoneAuthProvider(auth).verifyPhoneNumber(number, verifier)
  } finally {
    verifier.clear()
    place.remove()
  }
}

export const credentialOf = (sent: string, code: string) => PhoneAuthProvider.credential(sent, code)

/** Whoever has this number already, to be signed in as; null when the trouble is another one. */
export const credentialFrom = (error: unknown) =>
  error instanceof FirebaseError && taken.includes(error.code)
    ? PhoneAuthProvider.credentialFromError(error)
    : null

const taken = ['auth/account-exists-with-different-credential', 'auth/credential-already-in-use']
