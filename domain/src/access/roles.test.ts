import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aCustomer, aGuest, anAdmin, personAs, staffOf } from '../testing/people.ts'
import { claimsSchema, roles, rolesAnywhere, rolesAt } from './roles.ts'

describe('the roles somebody has in a shop', () => {
  it.each(roles)('hold %s for one who is that', (role) => {
    expect(rolesAt(personAs(role), 'centro')).toContain(role)
    expect(rolesAnywhere(personAs(role))).toContain(role)
  })

  it('are those of this shop: elsewhere one is a customer', () => {
    const cook = staffOf('centro', 'cook')
    expect(rolesAt(cook, 'centro')).toEqual(['customer', 'cook'])
    expect(rolesAt(cook, 'elsewhere')).toEqual(['customer'])
  })

  it('are none but "visitor" for one who has not signed in', () => {
    expect(rolesAt(null, 'centro')).toEqual(['visitor'])
    expect(rolesAnywhere(null)).toEqual(['visitor'])
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'are nobody’s in a shop called %s',
    (store) => {
      expect(rolesAt(staffOf('centro', 'manager'), store)).toEqual(['customer'])
    },
  )

  it('of an admin count everywhere, beside their own kind', () => {
    expect(rolesAt(anAdmin(), 'anywhere')).toEqual(['customer', 'admin'])
  })

  it('tell a guest from a customer', () => {
    expect(rolesAt(aGuest(), 'centro')).toEqual(['guest'])
    expect(rolesAt(aCustomer(), 'centro')).toEqual(['customer'])
  })
})

describe('the roles somebody has anywhere', () => {
  it('are named once, however many shops they work in', () => {
    const person = {
      ...aCustomer(),
      staff: { centro: ['cook'], other: ['cook', 'driver'] },
    } as const
    expect(rolesAnywhere(person)).toEqual(['customer', 'cook', 'driver'])
  })
})

describe('claims in a token', () => {
  it('may hold what Firebase puts beside ours', () => {
    const claims = { staff: { centro: ['cook'] }, roleVersion: 3, email: 'x', aud: 'demo' }
    expect(v.is(claimsSchema, claims)).toBe(true)
  })

  it.each([{ staff: { centro: ['owner'] } }, { staff: { centro: 'cook' } }, { admin: 'true' }])(
    'are not believed when they are odd: %o',
    (claims) => {
      expect(v.is(claimsSchema, claims)).toBe(false)
    },
  )
})
