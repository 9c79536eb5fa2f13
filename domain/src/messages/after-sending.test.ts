import { expect, it } from 'vitest'
import { EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { afterTry, MOST_TRIES, overAs } from './after-sending.ts'
import type { Sending } from './message.ts'

const waiting: Sending = { state: 'waiting', dueAt: EVENING, attempts: 0 }
const nobodyAnswered = { reached: false, left: ['a'] }

it('a message that somebody got is sent, and one that nobody could get is quiet', () => {
  expect(afterTry(waiting, { reached: true, left: [] }, EVENING).state).toBe('sent')
  expect(afterTry(waiting, { reached: false, left: [] }, EVENING).state).toBe('quiet')
})

it('one that nobody answered for is tried again, later each time, on what is left', () => {
  const waits: number[] = []
  let sending = waiting
  let now = EVENING
  while (sending.state === 'waiting') {
    sending = afterTry(sending, nobodyAnswered, now)
    if (sending.dueAt === null) break
    expect(sending.left).toEqual(['a'])
    waits.push((sending.dueAt - now) / 1000)
    now = sending.dueAt
  }
  expect(waits.slice(0, 7)).toEqual([10, 20, 40, 80, 160, 300, 300])
  expect(sending).toEqual({ state: 'failed', dueAt: null, attempts: MOST_TRIES })
  expect(now - EVENING).toBeGreaterThan(minutes(80))
})

it('what is over has no time to be looked at, and nothing left', () => {
  const partly = afterTry(waiting, { reached: true, left: ['b'] }, EVENING)
  expect(partly.state).toBe('waiting')
  expect(overAs(partly, 'stale')).toEqual({ state: 'stale', dueAt: null, attempts: 1 })
  // The rest turned out to lead nowhere: it was still told.
  expect(afterTry(partly, { reached: false, left: [] }, EVENING)).toEqual({
    state: 'sent',
    dueAt: null,
    attempts: 2,
  })
})
