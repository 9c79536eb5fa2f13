import type { Claims } from '@forno/domain/access/roles'
import type { Accounts } from '../../functions/src/platform/accounts.ts'
import type { Gate } from './memory-firestore/gate.ts'

/** The service that people sign in with, as a list. Every call is one to the outside. */
export function accountsBook() {
  const known = new Map<string, { email: string; claims: Claims }>()
  return {
    known,
    open: (uid: string) => {
      known.set(uid, { email: `${uid}@example.test`, claims: {} })
    },
    through: (gate: Gate): Accounts => ({
      find: (uid) => gate(`find account ${uid}`, () => known.get(uid) ?? null),
      setClaims: (uid, claims) =>
        gate(`set claims of ${uid}`, () => {
          known.set(uid, { email: known.get(uid)?.email ?? '', claims })
        }),
    }),
  }
}
