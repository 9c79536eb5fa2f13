import { after, aRun, setOut } from '@forno/domain/run/testing/a-run'
import { FAR, NEAR, SHOP_AT } from '@forno/domain/testing/a-store'
import { expect, it } from 'vitest'
import { whereWords } from './where-words.ts'

it('names the shop from near and from afar', () => {
  expect(whereWords([-56.1901, -34.905], SHOP_AT, null)).toBe('at the shop')
  expect(whereWords([-56.19, -34.9], SHOP_AT, null)).toBe('550 m north of the shop')
  expect(whereWords(FAR, SHOP_AT, null)).toBe('3.2 km north-east of the shop')
  expect(whereWords([-56.2, -34.905], SHOP_AT, null)).toBe('900 m west of the shop')
})

it('names the next door while somebody is under way', () => {
  const run = after(aRun(), ...setOut)
  expect(whereWords(SHOP_AT, SHOP_AT, run)).toBe('200 m from the door of K7M2')
  expect(whereWords(NEAR, SHOP_AT, run)).toBe('at the door of K7M2')
})
