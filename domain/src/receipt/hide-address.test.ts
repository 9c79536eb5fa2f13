import { describe, expect, it } from 'vitest'
import { hideAddress } from './hide-address.ts'

describe('an address said back', () => {
  it.each([
    ['demo@demo.forno.test', 'd…@demo.forno.test'],
    ['a@b.test', 'a…@b.test'],
    ['"odd@place"@b.test', '"…@b.test'],
    ['nonsense', 'n…'],
    ['@b.test', '@…'],
    ['', '…'],
  ])('%j is %j', (address, said) => expect(hideAddress(address)).toBe(said))
})
