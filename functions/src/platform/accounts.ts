import { type Claims, claimsSchema } from '@forno/domain/access/roles'
import type { Auth } from 'firebase-admin/auth'
import * as v from 'valibot'

export interface Account {
  email: string
  /** Whether they have shown that the address is theirs. */
  proven: boolean
  /** The number of whoever signs in by phone. */
  phone?: string
  claims: Claims
}

/** What we ask of, and tell to, the service that people sign in with. */
export interface Accounts {
  /** Null when there is nobody with this uid; the mail is empty for guests. */
  find: (uid: string) => Promise<Account | null>
  /** Replaces all custom claims. They are in the person's token after its next refresh. */
  setClaims: (uid: string, claims: Claims) => Promise<void>
  /** Who holds this id token, asked of the service itself; null when it is none of ours, or is over. */
  whoHolds: (token: string) => Promise<{ uid: string; isGuest: boolean } | null>
  /** A link that signs in whoever has this address, and goes on to `url`. */
  signInLink: (email: string, url: string) => Promise<string>
  /** A link that proves this address. */
  verifyLink: (email: string, url: string) => Promise<string>
  /** Nobody by this uid is fine. */
  remove: (uid: string) => Promise<void>
}

const isNobody = (thrown: unknown): boolean =>
  thrown instanceof Error &&
  'code' in thrown &&
  (thrown.code === 'auth/user-not-found' || thrown.code === 'auth/invalid-uid')

const noTokens = ['auth/argument-error', 'auth/id-token-expired', 'auth/id-token-revoked']
const isNoToken = (thrown: unknown): boolean =>
  isNobody(thrown) ||
  (thrown instanceof Error && 'code' in thrown && noTokens.includes(String(thrown.code)))

/** Accounts in Firebase Auth. */
export const accountsIn = (auth: Auth): Accounts => ({
  find: async (uid) => {
    try {
      const { email, emailVerified, phoneNumber, customClaims } = await auth.getUser(uid)
      const claims = v.safeParse(claimsSchema, customClaims ?? {})
      return {
        email: email ?? '',
        proven: emailVerified,
        ...(phoneNumber && { phone: phoneNumber }),
        claims: claims.success ? claims.output : {},
      }
    } catch (error) {
      if (isNobody(error)) return null
      throw error
    }
  },
  setClaims: (uid, claims) => auth.setCustomUserClaims(uid, claims),
  whoHolds: async (token) => {
    try {
      const { uid, firebase } = await auth.verifyIdToken(token, true)
      return { uid, isGuest: firebase.sign_in_provider === 'anonymous' }
    } catch (error) {
      if (isNoToken(error)) return null
      throw error
    }
  },
  signInLink: (email, url) =>
    auth.generateSignInWithEmailLink(email, { url, handleCodeInApp: true }),
  verifyLink: (email, url) => auth.generateEmailVerificationLink(email, { url }),
  remove: async (uid) => {
    try {
      await auth.deleteUser(uid)
    } catch (error) {
      if (!isNobody(error)) throw error
    }
  },
})
