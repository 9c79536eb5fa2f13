import { describe, expect, it } from 'vitest'
import { aStore } from '../testing/a-store.ts'
import { aLine } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import type { LearningOrder } from './finished-order.ts'
import { isHeldOut } from './hold-out.ts'
import { learnFromOrders } from './learn-from-orders.ts'
import { NOW } from './testing.ts'

const anOrderBy = (customer: string, changes: Partial<LearningOrder> = {}): LearningOrder => ({
  placedAt: NOW - days(3),
  status: 'delivered',
  customer,
  tookSuggestion: false,
  quote: { goods: 2000, lines: [{ choice: aLine().choice, quantity: 2 }] },
  ...changes,
})

const learnt = (orders: readonly LearningOrder[], holdOut = 0.5) =>
  learnFromOrders(aStore({ holdOut }), orders, NOW)

describe('what a shop’s orders teach', () => {
  it.each(['cancelled', 'refused', 'failed', 'preparing'] as const)(
    'an order that is %s teaches nothing',
    (status) => {
      expect(learnt([anOrderBy('ana', { status })]).suggestions.orders).toBe(0)
    },
  )

  it('orders of more than two years ago are forgotten', () => {
    const old = anOrderBy('ana', { placedAt: NOW - days(731) })
    const { suggestions } = learnt([old, anOrderBy('ana')])
    expect([suggestions.orders, suggestions.items]).toEqual([1, ['margherita']])
  })

  it('the sequence in which they were read does not matter', () => {
    const orders = ['ana', 'eva', 'leo'].flatMap((name, n) => [
      anOrderBy(name, { placedAt: NOW - days(n + 1) }),
      anOrderBy(name, { placedAt: NOW - days(n + 9), tookSuggestion: true }),
    ])
    expect(learnt(orders.toReversed())).toEqual(learnt(orders))
  })
})

describe('what suggestions brought', () => {
  const names = Array.from({ length: 40 }, (_, n) => `person-${n}`)
  const before = names.map((name) => anOrderBy(name, { placedAt: NOW - days(20) }))
  const after = names.map((name) => {
    const shown = !isHeldOut(name, 0.5)
    return anOrderBy(name, {
      tookSuggestion: shown,
      quote: { goods: shown ? 2500 : 2000, lines: [] },
    })
  })

  it('is told of ninety days, each person by the orders after their first', () => {
    const { lift } = learnt([...before, ...after])
    expect(lift.shown.people + lift.heldOut.people).toBe(40)
    expect(lift.shown.orders + lift.heldOut.orders).toBe(40)
    expect([lift.from, lift.to, lift.share]).toEqual([NOW - days(90), NOW, 0.5])
    expect(lift.lift?.perOrder).toBe(500)
    expect([lift.verdict, lift.shown.taken, lift.heldOut.taken]).toEqual(['more', 1, 0])
  })

  it('is nothing while everybody has ordered once: they were nobody yet while they chose', () => {
    const { lift } = learnt(after)
    expect([lift.shown.orders, lift.heldOut.orders, lift.verdict]).toEqual([0, 0, 'unclear'])
  })

  it('without a group to compare with, nothing can be said', () => {
    const { lift } = learnt([...before, ...after], 0)
    expect([lift.heldOut.people, lift.lift, lift.verdict]).toEqual([0, null, 'unclear'])
  })
})
