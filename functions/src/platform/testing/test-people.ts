import { randomUUID } from 'node:crypto'
import { type Claims, claimsSchema, type Person, type StaffRole } from '@forno/domain/access/roles'
import type { StaffMember } from '@forno/domain/access/staff'
import * as v from 'valibot'
import { documentAt } from '../documents.ts'
import { emulatedAuth, emulatedDb, needed } from './emulators.ts'

/** Somebody with an account in the emulator, signed in. */
export interface SignedIn {
  uid: string
  token: string
  person: Person
}

const answerSchema = v.object({ idToken: v.string(), localId: v.string() })

async function ask(what: string, body: object) {
  const host = needed('FIREBASE_AUTH_EMULATOR_HOST')
  const url = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:${what}?key=demo`
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, returnSecureToken: true }),
  })
  return v.parse(answerSchema, await answer.json())
}

/** Signs in anonymously. */
export async function aSignedInGuest(): Promise<SignedIn> {
  const { idToken, localId } = await ask('signUp', {})
  const person: Person = { uid: localId, kind: 'guest', staff: {}, admin: false }
  return { uid: localId, token: idToken, person }
}

const emailOf = (uid: string): string => `${uid.toLowerCase()}@example.com`
const PASSWORD = 'only-in-the-emulator'

/** Somebody with mail and password, and the claims given. */
export async function aSignedInCustomer(claims: Claims = {}): Promise<SignedIn> {
  const uid = `test-${randomUUID()}`
  await emulatedAuth().createUser({ uid, email: emailOf(uid), password: PASSWORD })
  await emulatedAuth().setCustomUserClaims(uid, claims)
  return signInAgain(uid)
}

/** Signs somebody in once more: with the claims they have by now. */
export async function signInAgain(uid: string): Promise<SignedIn> {
  const { idToken } = await ask('signInWithPassword', { email: emailOf(uid), password: PASSWORD })
  const { customClaims } = await emulatedAuth().getUser(uid)
  const { staff = {}, admin = false } = v.parse(claimsSchema, customClaims ?? {})
  return { uid, token: idToken, person: { uid, kind: 'customer', staff, admin } }
}

/** Somebody who works there as this, by claims and by record. */
export async function aSignedInMember(store: string, ...roles: StaffRole[]): Promise<SignedIn> {
  const signedIn = await aSignedInCustomer({ staff: { [store]: roles }, roleVersion: 1 })
  const { uid } = signedIn
  const member: StaffMember = {
    uid,
    name: `Test ${roles.join(' and ')}`,
    email: emailOf(uid),
    roles: { [store]: roles },
    stores: [store],
    admin: false,
    active: true,
    version: 1,
  }
  await documentAt(emulatedDb(), 'staff/{uid}', uid).set(member)
  return signedIn
}

export const aSignedInAdmin = (): Promise<SignedIn> =>
  aSignedInCustomer({ admin: true, roleVersion: 1 })
