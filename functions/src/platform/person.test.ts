import { describe, expect, it } from 'vitest'
import { personFrom } from './person.ts'

describe('who is asking', () => {
  it('is a guest after signing in without an account', () => {
    const token = { uid: 'a', firebase: { sign_in_provider: 'anonymous' } }
    expect(personFrom(token)).toEqual({ uid: 'a', kind: 'guest', staff: {}, admin: false })
  })

  it('is a customer with an account, and staff by their claims', () => {
    const token = {
      uid: 'a',
      firebase: { sign_in_provider: 'password' },
      staff: { centro: ['cook'] },
      admin: true,
      roleVersion: 3,
    }
    expect(personFrom(token)).toEqual({
      uid: 'a',
      kind: 'customer',
      staff: { centro: ['cook'] },
      admin: true,
    })
  })

  it.each([{ staff: { centro: ['owner'] } }, { staff: 'all' }, { admin: 'yes' }])(
    'has no role when the claims %j cannot be read',
    (claims) => {
      expect(personFrom({ uid: 'a', ...claims })).toMatchObject({ staff: {}, admin: false })
    },
  )
})
