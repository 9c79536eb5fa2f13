import { describe, expect, it } from 'vitest'
import { aStore } from '../testing/a-store.ts'
import { days } from '../time/millis.ts'
import { newAccount } from './account.ts'
import { birthdaysDue, giveBirthday } from './birthday.ts'

const shop = aStore()
const noon = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 15)

describe('birthdays', () => {
  it('are due on their day at the shop, and for two nights that may have failed', () => {
    expect(birthdaysDue(shop, noon(2026, 11, 23))).toEqual(['11-23', '11-22', '11-21'])
    // In Montevideo it is still the day before.
    expect(birthdaysDue(shop, Date.UTC(2026, 10, 23, 1))[0]).toBe('11-22')
  })

  it('of the 29th of February are on the 1st of March where there is none', () => {
    expect(birthdaysDue(shop, noon(2027, 3, 1))).toContain('02-29')
    expect(birthdaysDue(shop, noon(2028, 3, 1))).toEqual(['03-01', '02-29', '02-28'])
  })

  const account = { ...newAccount('customer-1', 'centro'), finished: 1 }

  it('bring points once within eleven months and once in a calendar year', () => {
    const at = noon(2026, 1, 5)
    const given = giveBirthday(account, shop, at)
    expect(given?.lines.map(({ id, amount }) => [id, amount])).toEqual([
      ['customer-1:birthday:2026', 50],
    ])
    const after = given?.account ?? account
    for (const later of [0, 1, 200, 329, 350]) {
      expect(giveBirthday(after, shop, at + days(later))).toBeNull()
    }
    expect(giveBirthday(after, shop, noon(2027, 1, 5))).not.toBeNull()
  })

  it('bring nothing to who has not ordered, nor where the shop gives none', () => {
    expect(giveBirthday({ ...account, finished: 0 }, shop, noon(2026, 1, 5))).toBeNull()
    expect(giveBirthday(account, aStore({ loyalty: null }), noon(2026, 1, 5))).toBeNull()
    expect(giveBirthday(account, aStore({ id: 'norte' }), noon(2026, 1, 5))).toBeNull()
  })
})
