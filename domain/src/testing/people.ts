import type { Person, Role } from '../access/roles.ts'
import type { StaffMember } from '../access/staff.ts'

export const aGuest = (uid = 'guest-1'): Person => ({ uid, kind: 'guest', staff: {}, admin: false })
export const aCustomer = (uid = 'customer-1'): Person => ({ ...aGuest(uid), kind: 'customer' })

export const staffOf = (
  store: string,
  role: 'cook' | 'driver' | 'manager',
  uid = `${role}-1`,
): Person => ({ ...aCustomer(uid), staff: { [store]: [role] } })

export const anAdmin = (uid = 'admin-1'): Person => ({ ...aCustomer(uid), admin: true })

/** One person for each role (null: a visitor), staff at `store`. */
export const personAs = (role: Role, store = 'centro'): Person | null => {
  if (role === 'visitor') return null
  if (role === 'guest') return aGuest()
  if (role === 'customer') return aCustomer()
  if (role === 'admin') return anAdmin()
  return staffOf(store, role)
}

/** What is written down about somebody who works at the builders' shop: a driver, unless told otherwise. */
export const aStaffMember = (changes: Partial<StaffMember> = {}): StaffMember => ({
  uid: 'driver-1',
  name: 'Test driver',
  email: 'driver@example.test',
  roles: { centro: ['driver'] },
  stores: ['centro'],
  admin: false,
  active: true,
  version: 1,
  ...changes,
})
