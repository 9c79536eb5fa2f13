import { expect, it } from 'vitest'
import { mattersToDispatch } from './matters.ts'

it.each([
  ['an order is accepted', { kind: 'accept', from: 'placed' }, true],
  ['food is ready', { kind: 'finish', from: 'baking' }, true],
  ['an accepted order is cancelled', { kind: 'cancel', from: 'accepted' }, true],
  ['an order is given back', { kind: 'assign', from: 'ready', driver: null }, true],
  ['an order is placed', { kind: 'place', from: null }, false],
  ['an order that nobody has accepted is cancelled', { kind: 'cancel', from: 'placed' }, false],
  ['somebody has taken it', { kind: 'assign', from: 'ready', driver: 'driver-1' }, false],
  ['it is at the door', { kind: 'arrive', from: 'onTheWay' }, false],
] as const)('when %s, plan anew: %o → %s', (_, event, is) => {
  expect(mattersToDispatch(event)).toBe(is)
})
