import { expect, it } from 'vitest'
import { familyOf, parseStat } from './process-tree.mjs'

it('reads a process whose name has brackets and spaces', () => {
  expect(parseStat('12 (a (b) c) S 7 12 12 0')).toEqual({ pid: 12, parent: 7, name: 'a (b) c' })
})

it('takes a dead process that nobody has buried for gone', () => {
  expect(parseStat('12 (java) Z 7 12 12 0')).toBeUndefined()
})

it('finds grandchildren, and nobody else', () => {
  const processes = [
    { pid: 2, parent: 1, name: 'guard' },
    { pid: 3, parent: 2, name: 'firebase' },
    { pid: 4, parent: 3, name: 'java' },
    { pid: 5, parent: 1, name: 'stranger' },
  ]
  expect(familyOf(2, processes).map((one: { name: string }) => one.name)).toEqual([
    'firebase',
    'java',
  ])
})
