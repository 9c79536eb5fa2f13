import type { StaffMember } from '@forno/domain/access/staff'
import { newPayment, type Payment } from '@forno/domain/payment/payment'
import { anOrder } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { drawerChange, drawersOf } from './drawers.ts'

const member = (uid: string, changes: Partial<StaffMember> = {}): StaffMember => ({
  uid,
  name: uid,
  email: '',
  roles: { centro: ['driver'] },
  stores: ['centro'],
  admin: false,
  active: true,
  version: 1,
  ...changes,
})
const cashIn = (drawer: string, settledIn: string | null = null, version = 1): Payment => ({
  ...newPayment(anOrder(), 'cash', 0),
  cash: { amount: 100, drawer, by: drawer, at: 0, settledIn },
  version,
})

describe('whose cash there is to ask about', () => {
  it('is the counter’s and the active drivers’ of this shop', () => {
    const staff = [
      member('a'),
      member('b', { active: false }),
      member('c', { roles: { centro: ['cook'], norte: ['driver'] } }),
    ]
    expect(drawersOf(staff, [], 'centro')).toEqual(['counter', 'a'])
  })

  it('is also that of somebody who drives no more and still carries some', () => {
    const payments = [cashIn('gone'), cashIn('a'), cashIn('paid-up', 'settlement-1')]
    expect(drawersOf([member('a')], payments, 'centro')).toEqual(['counter', 'a', 'gone'])
  })

  it('is asked anew when a payment of theirs changes, not when somebody else’s does', () => {
    const before = drawerChange([cashIn('a'), cashIn('b')], 'a')
    expect(drawerChange([cashIn('a'), cashIn('b', null, 2)], 'a')).toBe(before)
    expect(drawerChange([cashIn('a', null, 2), cashIn('b')], 'a')).not.toBe(before)
    expect(drawerChange([cashIn('a'), cashIn('a')], 'a')).not.toBe(before)
  })
})
