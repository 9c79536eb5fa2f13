import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anAdmin, aCustomer, staffOf } from '../testing/people.ts'
import { anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { chatLineSchema } from './chat.ts'
import { isChatOpen, MOST_IN_A_RUSH, MOST_LINES, sayOnOrder } from './say-on-order.ts'

const order = anOrder({ status: 'onTheWay' })
const customer = aCustomer(order.customer)
const said = (changes = {}) => ({
  id: 'line-1',
  text: 'Hello',
  ofLate: 0,
  now: EVENING,
  ...changes,
})
const codeOf = (...about: Parameters<typeof sayOnOrder>) => {
  const result = sayOnOrder(...about)
  return result.ok ? 'said' : result.refusals[0]?.code
}

describe('something is said about an order', () => {
  it.each([
    ['its customer', customer, 'customer', 'Test person'],
    ['its driver', staffOf('centro', 'driver'), 'driver', 'Test driver'],
    ['the kitchen', staffOf('centro', 'cook'), 'shop', order.storeName],
    ['a manager', staffOf('centro', 'manager'), 'shop', order.storeName],
    ['an admin', anAdmin(), 'shop', order.storeName],
  ] as const)('by %s', (_, person, as, name) => {
    const { line, order: after } = valueOf(sayOnOrder(order, person, said()))
    expect(line).toMatchObject({ by: { uid: person.uid, as, name }, driver: 'driver-1' })
    expect(v.is(chatLineSchema, line)).toBe(true)
    expect(after.chat).toEqual({ lines: 1, lastAt: EVENING, lastBy: as })
  })

  it.each([
    ['strangers', aCustomer('stranger')],
    ['another driver of the shop', staffOf('centro', 'driver', 'driver-2')],
    ['another shop', staffOf('elsewhere', 'manager')],
  ])('but not by %s', (_, person) => {
    expect(codeOf(order, person, said())).toBe('notFound')
  })

  it('until a day after its end', () => {
    const over = anOrder({ status: 'delivered' })
    const ended = over.stageTimes.delivered ?? 0
    expect(isChatOpen(over, ended + days(1))).toBe(true)
    expect(codeOf(over, customer, said({ now: ended + days(1) + 1 }))).toBe('chatOver')
    expect(codeOf(over, staffOf('centro', 'driver'), said())).toBe('notFound')
  })

  it('a hundred times at most, and twenty a minute by one person', () => {
    const lines = (count: number) => ({
      ...order,
      chat: { lines: count, lastAt: EVENING, lastBy: 'shop' as const },
    })
    expect(codeOf(lines(MOST_LINES - 1), customer, said())).toBe('said')
    expect(codeOf(lines(MOST_LINES), customer, said())).toBe('tooOften')
    expect(codeOf(order, customer, said({ ofLate: MOST_IN_A_RUSH }))).toBe('tooOften')
  })
})
