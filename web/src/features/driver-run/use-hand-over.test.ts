import { describe, expect, it } from 'vitest'
import { whatIsMissing } from './use-hand-over.ts'

const nothing = { kind: 'hand' as const, pin: '', photo: null, without: '', cash: null }
const paid = { cashDue: 0 }

describe('a hand-over', () => {
  it.each([
    [{ ...nothing }, paid, ''],
    [{ ...nothing, kind: 'pin' as const, pin: '12' }, paid, 'PIN'],
    [{ ...nothing, kind: 'pin' as const, pin: '1234' }, paid, ''],
    [{ ...nothing, kind: 'none' as const }, paid, 'why'],
    [{ ...nothing, kind: 'photo' as const }, paid, 'photo'],
    [{ ...nothing, kind: 'photo' as const, photo: new Blob(['x']) }, paid, ''],
    [{ ...nothing }, { cashDue: 2000 }, 'cash'],
    [{ ...nothing, cash: 1999 }, { cashDue: 2000 }, 'less'],
    [{ ...nothing, cash: 2000 }, { cashDue: 2000 }, ''],
  ])('of %o with %o lacks "%s"', (given, stop, word) => {
    expect(whatIsMissing(stop, given)).toMatch(new RegExp(word === '' ? '^$' : word))
  })
})
