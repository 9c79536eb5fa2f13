import { expect, it } from 'vitest'
import { valueOf } from '../testing/an-order.ts'
import { changedPins, pinWords } from './change-pins.ts'
import type { Pin } from './snapshot.ts'

const give = (driverId: string): Pin => ({ kind: 'give', orderId: 'a', driverId })
const hold: Pin = { kind: 'hold', orderId: 'b' }
const apart: Pin = { kind: 'apart', orderIds: ['a', 'b'] }
const after = (pins: readonly Pin[], add: Pin[], remove: Pin[] = []) =>
  valueOf(changedPins(pins, { add, remove }))

it('of two words about the same the later one counts', () => {
  expect(after([give('x'), hold], [give('y')])).toEqual([give('y'), hold])
  expect(after([hold], [{ ...hold, until: 5 }])).toEqual([{ ...hold, until: 5 }])
})

it('a word is taken back by saying it again, and only by that', () => {
  expect(after([give('x'), hold], [], [hold])).toEqual([give('x')])
  expect(after([give('x')], [], [give('y')])).toEqual([give('x')])
  expect(after([apart], [], [{ kind: 'apart', orderIds: ['b', 'a'] }])).toEqual([])
})

it('what was said already changes nothing', () => {
  const pins = [give('x'), hold, apart]
  expect(after(pins, [hold, apart])).toBe(pins)
})

it('there are at most 200', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n): Pin => ({ kind: 'hold', orderId: `o-${n}` }))
  expect(after([], many(200))).toHaveLength(200)
  expect(changedPins(many(200), { add: [give('x')], remove: [] })).toEqual({
    ok: false,
    refusals: [{ code: 'tooMuch', field: 'add' }],
  })
})

it('reads in a few words', () => {
  expect(pinWords([give('x'), hold, apart])).toBe('give a to x; hold b; keep apart a, b')
})
