import type { Accounts } from '../accounts.ts'

/** A service to sign in with that knows nobody. */
export const noAccounts: Accounts = {
  find: async () => null,
  setClaims: async () => {},
  whoHolds: async () => null,
  signInLink: async (_, url) => url,
  verifyLink: async (_, url) => url,
  remove: async () => {},
}
