import { ok, refuse, type Refusal, type Result } from '@forno/domain/refusal/refusal'
import { errorCode } from '../lib/error-code.ts'
import { type Auth, followAuth } from './auth-session.ts'

const wrongPair = { field: 'password', problem: 'does not go with this mail address' }
const taken = { field: 'email', problem: 'already has an account: sign in instead' }

/** Firebase's codes for what people can mend, with the field it concerns. */
const problems: Record<string, { field: string; problem: string }> = {
  'auth/invalid-credential': wrongPair,
  'auth/wrong-password': wrongPair,
  'auth/user-not-found': wrongPair,
  'auth/user-disabled': { field: 'email', problem: 'belongs to an account that is closed' },
  'auth/invalid-email': { field: 'email', problem: 'is not a mail address' },
  'auth/email-already-in-use': taken,
  'auth/credential-already-in-use': taken,
  'auth/weak-password': {
    field: 'password',
    problem: 'is too easy to guess: use 8 characters or more',
  },
  'auth/too-many-requests': {
    field: 'password',
    problem: 'was tried too often: wait a few minutes',
  },
  'auth/invalid-phone-number': {
    field: 'phone',
    problem: 'is not a phone number: begin with + and the country',
  },
  'auth/invalid-verification-code': { field: 'code', problem: 'is not the code that we sent' },
  'auth/code-expired': { field: 'code', problem: 'is too old: ask for a new one' },
}

/** A link of a letter counts once and not for long. */
const linksThatAreOver = ['auth/invalid-action-code', 'auth/expired-action-code']

/** What Firebase Auth threw, as a refusal that says what to do next. */
export function authRefusal(error: unknown): { ok: false; refusals: Refusal[] } {
  const code = errorCode(error)
  const known = problems[code]
  if (known) return refuse('invalid', { field: known.field, params: { problem: known.problem } })
  if (linksThatAreOver.includes(code)) return refuse('linkGone')
  return refuse(navigator.onLine ? 'tryAgain' : 'offline')
}

/** Does something with Auth, which is loaded first; what goes wrong comes back as a refusal. */
export async function attempt<T>(act: (auth: Auth) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await act(await followAuth()))
  } catch (error) {
    return authRefusal(error)
  }
}
