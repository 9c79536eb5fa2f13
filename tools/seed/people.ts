import type { Profile, SavedAddress } from '@forno/domain/access/person'
import type { Person } from '@forno/domain/access/roles'
import { claimsFor, type StaffMember } from '@forno/domain/access/staff'
import type { Millis } from '@forno/domain/time/millis'
import { type DemoAccount, demoAccounts } from './demo-accounts.ts'
import { doors } from './doors.ts'
import { demoStore } from './shop.ts'

/** The staff record of a demo account; null for the customer. */
export function staffRecord({ uid, role, name, email }: DemoAccount): StaffMember | null {
  if (role === 'customer') return null
  const isAdmin = role === 'admin'
  return {
    uid,
    name,
    email,
    roles: isAdmin ? {} : { [demoStore.id]: [role] },
    stores: isAdmin ? [] : [demoStore.id],
    admin: isAdmin,
    active: true,
    version: 1,
  }
}

/** A demo account as the domain sees who is asking: by the claims that its record gives it. */
export function demoPerson(uid: string): Person {
  const account = demoAccounts.find((known) => known.uid === uid)
  const staff = account && staffRecord(account)
  const claims = staff ? claimsFor(staff) : {}
  return {
    uid,
    kind: account ? 'customer' : 'guest',
    staff: claims.staff ?? {},
    admin: claims.admin ?? false,
  }
}

export const demoContact = { name: 'Demo customer', phone: '+598 2000 0201' }

export const demoProfile = (now: Millis): Profile => ({ ...demoContact, updatedAt: now })

export const demoSavedAddress = (now: Millis): SavedAddress => ({
  ...doors.home,
  label: 'Home',
  usedAt: now,
})
