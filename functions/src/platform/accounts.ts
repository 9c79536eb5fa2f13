import { type Claims, claimsSchema } from '@forno/domain/access/roles'
import type { Auth } from 'firebase-admin/auth'
import * as v from 'valibot'

/** What we ask of, and tell to, the service that people sign in with. */
export interface Accounts {
  /** Null when there is nobody with this uid; the mail is empty for guests. */
  find: (uid: string) => Promise<{ email: string; claims: Claims } | null>
  /** Replaces all custom claims. They are in the person's token after its next refresh. */
  setClaims: (uid: string, claims: Claims) => Promise<void>
}

const isNobody = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'code' in thrown &&
  (thrown.code === 'auth/user-not-found' || thrown.code === 'auth/invalid-uid')

/** Accounts in Firebase Auth. */
export const accountsIn = (auth: Auth): Accounts => ({
  find: async (uid) => {
    try {
      const { email, customClaims } = await auth.getUser(uid)
      const claims = v.safeParse(claimsSchema, customClaims ?? {})
      return { email: email ?? '', claims: claims.success ? claims.output : {} }
    } catch (error) {
      if (isNobody(error)) return null
      throw error
    }
  },
  setClaims: (uid, claims) => auth.setCustomUserClaims(uid, claims),
})
