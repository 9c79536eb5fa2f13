import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aStaffMember } from '../testing/people.ts'
import { claimsSchema } from './roles.ts'
import { changeStaff, claimsFor, type StaffChange, staffMemberSchema } from './staff.ts'

const aChange = (changes: Partial<StaffChange> = {}): StaffChange => ({
  uid: 'driver-1',
  name: 'Test driver',
  roles: { centro: ['driver'] },
  admin: false,
  active: true,
  ...changes,
})

const changed = (
  known: ReturnType<typeof aStaffMember> | null,
  change: StaffChange,
  by = 'admin-1',
) => changeStaff(known, change, 'driver@example.test', by)

describe('changing who works where', () => {
  it('begins at version 1 and goes up with each change', () => {
    expect(changed(null, aChange())).toEqual({ ok: true, value: aStaffMember() })
    expect(changed(aStaffMember({ version: 7 }), aChange())).toEqual({
      ok: true,
      value: aStaffMember({ version: 8 }),
    })
  })

  it('lists the shops where somebody has any role, each role once', () => {
    const roles: StaffChange['roles'] = {
      sur: ['manager', 'cook', 'manager'],
      centro: ['driver'],
      norte: [],
    }
    const result = changed(null, aChange({ roles }))
    expect(result).toMatchObject({
      value: { roles: { sur: ['cook', 'manager'], norte: [] }, stores: ['centro', 'sur'] },
    })
    expect(v.is(staffMemberSchema, result.ok ? result.value : null)).toBe(true)
  })

  it.each([
    ['give up being admin', { admin: false }],
    ['make themselves inactive', { admin: true, active: false }],
  ])('does not let an admin %s', (_, change) => {
    const result = changed(
      aStaffMember({ uid: 'admin-1', admin: true }),
      aChange({ uid: 'admin-1', ...change }),
      'admin-1',
    )
    expect(result).toEqual({ ok: false, refusals: [{ code: 'lastAdmin', field: 'admin' }] })
  })

  it('lets an admin change their own name and roles, and take another’s role away', () => {
    expect(changed(null, aChange({ uid: 'admin-1', admin: true, name: 'New' }), 'admin-1').ok).toBe(
      true,
    )
    expect(changed(aStaffMember({ admin: true }), aChange(), 'admin-1').ok).toBe(true)
  })
})

describe('the claims of somebody', () => {
  it('say where they work as what, and nothing of shops where they do not', () => {
    const member = aStaffMember({ roles: { centro: ['driver'], norte: [] }, version: 4 })
    expect(claimsFor(member)).toEqual({ staff: { centro: ['driver'] }, roleVersion: 4 })
  })

  it('say so of an admin', () => {
    expect(claimsFor(aStaffMember({ admin: true }))).toMatchObject({ admin: true })
  })

  it('are empty once they are not active, admin or not', () => {
    const gone = aStaffMember({ active: false, admin: true, version: 5 })
    expect(claimsFor(gone)).toEqual({ roleVersion: 5 })
  })

  it('are believed when they come back in a token', () => {
    expect(v.parse(claimsSchema, claimsFor(aStaffMember()))).toEqual(claimsFor(aStaffMember()))
  })
})
