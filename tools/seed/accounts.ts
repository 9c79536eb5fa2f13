import { claimsFor } from '@forno/domain/access/staff'
import type { Auth } from 'firebase-admin/auth'
import { type DemoAccount, demoAccounts, demoPassword } from './demo-accounts.ts'
import { staffRecord } from './people.ts'

/** Creates the demo accounts with the claims of their staff records, or makes them again what they were. */
export async function openDemoAccounts(auth: Auth): Promise<void> {
  const known = await auth.getUsers(demoAccounts.map(({ uid }) => ({ uid })))
  const isKnown = new Set(known.users.map(({ uid }) => uid))
  await Promise.all(demoAccounts.map((account) => open(auth, account, isKnown.has(account.uid))))
}

async function open(auth: Auth, account: DemoAccount, isKnown: boolean): Promise<void> {
  const { uid, email, name } = account
  const properties = { email, password: demoPassword, displayName: name, emailVerified: true }
  await (isKnown ? auth.updateUser(uid, properties) : auth.createUser({ uid, ...properties }))
  const staff = staffRecord(account)
  await auth.setCustomUserClaims(uid, staff ? claimsFor(staff) : null)
}
