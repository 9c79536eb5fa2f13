import { EVENING } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { expect, test } from 'vitest'
import { outlookWords, pinWords, type Say } from './outlook-words.ts'

const say: Say = {
  nameOf: () => 'Demo driver',
  codeOf: (order) => order.toUpperCase(),
  clock: (at) => `${(at - EVENING) / minutes(1)} past`,
  now: EVENING,
}
const driver = { uid: 'driver-1', name: 'Demo driver' }

test('an offer says who is asked and how long is left', () => {
  const offer = { driver, at: EVENING, until: EVENING + 40_000, answer: null }
  const { what } = outlookWords({ is: 'offered', run: 'run-1', offer }, say)
  expect(what).toBe('Demo driver is being asked, 40 s left')
})

test('a plan says who, when, with what, and why', () => {
  const plan = { driver: 'driver-1', leaveBy: EVENING, pickUpAt: EVENING + minutes(4) }
  expect(
    outlookWords({ is: 'planned', ...plan, along: ['P3R9'], why: '2 orders on one way' }, say),
  ).toEqual({
    what: 'Planned for Demo driver, picked up at 4 past, with P3R9',
    why: '2 orders on one way',
  })
})

test('an order nobody can take says what to do', () => {
  expect(outlookWords({ is: 'leftOut', why: 'nobodyMay' }, say)).toEqual({
    what: 'No driver on shift may take it',
    why: 'Ask again, or deliver it yourself',
  })
})

test('every pin has its words', () => {
  expect(pinWords({ kind: 'give', orderId: 'a', driverId: 'driver-1' }, say)).toBe(
    'A goes with Demo driver',
  )
  expect(pinWords({ kind: 'hold', orderId: 'a' }, say)).toBe('A is held until it is let go')
  expect(pinWords({ kind: 'hold', orderId: 'a', until: EVENING + minutes(9) }, say)).toBe(
    'A is held until 9 past',
  )
  expect(pinWords({ kind: 'apart', orderIds: ['a', 'b'] }, say)).toBe('A and B never go together')
})
