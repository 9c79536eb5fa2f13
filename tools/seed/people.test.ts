import { profileSchema, savedAddressSchema } from '@forno/domain/access/person'
import { claimsSchema, rolesAnywhere } from '@forno/domain/access/roles'
import { claimsFor, staffMemberSchema } from '@forno/domain/access/staff'
import { contactSchema } from '@forno/domain/order/order'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { demoAccounts, demoPassword } from './demo-accounts.ts'
import { demoContact, demoPerson, demoProfile, demoSavedAddress, staffRecord } from './people.ts'

describe('the demo accounts', () => {
  test('are one of each role and a second driver, each with a mail of their own', () => {
    expect(demoAccounts.map(({ role }) => role)).toEqual([
      'customer',
      'cook',
      'driver',
      'driver',
      'manager',
      'admin',
    ])
    expect(new Set(demoAccounts.map(({ email }) => email)).size).toBe(demoAccounts.length)
    expect(new Set(demoAccounts.map(({ uid }) => uid)).size).toBe(demoAccounts.length)
  })

  test('can be told from real ones by their mail, which no post office takes', () => {
    expect(demoAccounts.filter(({ email }) => !email.endsWith('@demo.forno.test'))).toEqual([])
    // Firebase Auth takes nothing shorter than six characters.
    expect(demoPassword.length).toBeGreaterThanOrEqual(6)
  })

  it.each(demoAccounts)('$name is what the account says, by its claims', (account) => {
    const expected = new Set(['customer', account.role])
    expect(new Set(rolesAnywhere(demoPerson(account.uid)))).toEqual(expected)
  })

  test('all but the customer are on the staff, with valid records and claims', () => {
    const staff = demoAccounts.flatMap((account) => staffRecord(account) ?? [])
    expect(staff).toHaveLength(5)
    expect(staff.filter((member) => !v.is(staffMemberSchema, member))).toEqual([])
    expect(staff.filter((member) => !v.is(claimsSchema, claimsFor(member)))).toEqual([])
  })

  test('the customer has a profile, a number to call and one saved address', () => {
    expect(v.is(profileSchema, demoProfile(1))).toBe(true)
    expect(v.is(savedAddressSchema, demoSavedAddress(1))).toBe(true)
    expect(v.is(contactSchema, demoContact)).toBe(true)
  })
})
