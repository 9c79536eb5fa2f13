import { claimsFor, type StaffMember } from '@forno/domain/access/staff'
import type { Auth } from 'firebase-admin/auth'
import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { demoAccounts, demoPassword } from '../../seed/demo-accounts.ts'
import { type Session, withPassword } from './session.ts'

/** A driver of ours: there is one account for each number, so that the next evening has the same ones. */
const driver = (number: number, store: string): StaffMember => ({
  uid: `simulated-driver-${number}`,
  name: `Simulated driver ${number}`,
  email: `simulated-driver-${number}@demo.forno.test`,
  roles: { [store]: ['driver'] },
  stores: [store],
  admin: false,
  active: true,
  version: 1,
})

/** Makes sure that a driver works here, and signs them in. */
async function hired(db: Firestore, auth: Auth, member: StaffMember): Promise<Session> {
  const { uid, email, name } = member
  const properties = { email, password: demoPassword, displayName: name, emailVerified: true }
  await auth.updateUser(uid, properties).catch(() => auth.createUser({ uid, ...properties }))
  await auth.setCustomUserClaims(uid, claimsFor(member))
  await documentAt(db, 'staff/{uid}', uid).set(member)
  return withPassword(email, demoPassword)
}

export interface Driver {
  name: string
  session: Session
}

/** The drivers of the evening, made where they are missing. The demo's own two stay whoever wants to be them. */
export const hireDrivers = (
  db: Firestore,
  auth: Auth,
  store: string,
  count: number,
): Promise<Driver[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const member = driver(n + 1, store)
      return { name: member.name, session: await hired(db, auth, member) }
    }),
  )

/** One of the demo's own accounts. */
export async function demoStaff(role: 'cook' | 'manager'): Promise<Session> {
  const account = demoAccounts.find((one) => one.role === role)
  if (!account) throw new Error(`The demo has no ${role}`)
  return withPassword(account.email, demoPassword)
}
