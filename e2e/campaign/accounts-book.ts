import type { Account, Accounts } from '../../functions/src/platform/accounts.ts'
import type { Gate } from './memory-firestore/gate.ts'

/** The service that people sign in with, as a list. Every call is one to the outside. */
export function accountsBook() {
  const known = new Map<string, Account>()
  return {
    known,
    open: (uid: string) => {
      known.set(uid, { email: `${uid}@example.test`, proven: true, claims: {} })
    },
    through: (gate: Gate): Accounts => ({
      find: (uid) => gate(`find account ${uid}`, () => known.get(uid) ?? null),
      setClaims: (uid, claims) =>
        gate(`set claims of ${uid}`, () => {
          const { email = '', proven = false } = known.get(uid) ?? {}
          known.set(uid, { email, proven, claims })
        }),
      // A token is the uid itself here; guests are called so.
      whoHolds: (token) =>
        gate(`whose token ${token}`, () =>
          known.has(token) ? { uid: token, isGuest: token.startsWith('guest') } : null,
        ),
      signInLink: (email, url) => gate(`link for ${email}`, () => `${url}?for=${email}`),
      verifyLink: (email, url) => gate(`link for ${email}`, () => `${url}?proves=${email}`),
      remove: (uid) =>
        gate(`remove ${uid}`, () => {
          known.delete(uid)
        }),
    }),
  }
}
