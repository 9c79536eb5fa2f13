import * as v from 'valibot'
import { needed } from '../../../functions/src/platform/testing/emulators.ts'

/** Somebody signed in, as a phone or a browser is. The token is made new before it runs out. */
export interface Session {
  uid: string
  token: () => Promise<string>
}

const signedInSchema = v.object({
  idToken: v.string(),
  localId: v.string(),
  refreshToken: v.string(),
})
const freshSchema = v.object({ id_token: v.string() })

/** Tokens last an hour. */
const OLD = 45 * 60_000

const auth = (path: string) => `http://${needed('FIREBASE_AUTH_EMULATOR_HOST')}/${path}?key=demo`

async function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function signIn(what: string, body: object): Promise<Session> {
  const url = auth(`identitytoolkit.googleapis.com/v1/accounts:${what}`)
  const answer = await post(url, { ...body, returnSecureToken: true })
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`)
  const { idToken, localId, refreshToken } = v.parse(signedInSchema, await answer.json())
  let known = { token: idToken, since: Date.now() }
  const token = async () => {
    if (Date.now() - known.since > OLD) {
      const again = auth('securetoken.googleapis.com/v1/token')
      const fresh = await post(again, { grant_type: 'refresh_token', refresh_token: refreshToken })
      known = { token: v.parse(freshSchema, await fresh.json()).id_token, since: Date.now() }
    }
    return known.token
  }
  return { uid: localId, token }
}

/** Somebody without an account. */
export const asGuest = (): Promise<Session> => signIn('signUp', {})

/** Somebody with one. Throws when there is none. */
export const withPassword = (email: string, password: string): Promise<Session> =>
  signIn('signInWithPassword', { email, password })

/** Somebody with an account that is opened when it is not there yet. */
export const withAccount = (email: string, password: string): Promise<Session> =>
  withPassword(email, password).catch(() => signIn('signUp', { email, password }))
