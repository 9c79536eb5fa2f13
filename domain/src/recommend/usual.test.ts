import { describe, expect, it } from 'vitest'
import { days } from '../time/millis.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf } from '../testing/an-order.ts'
import { NOW } from './testing.ts'
import { type OwnOrder, usual, type UsualLine } from './usual.ts'

const menu = aMenu()
const pizza = (id: string): UsualLine => ({
  choice: { kind: 'pizza', size: 'l', crust: 'classic', left: aHalf(id) },
  quantity: 1,
})
const cola: UsualLine = { choice: { kind: 'product', item: 'cola', variant: 'can' }, quantity: 2 }
const bread: UsualLine = {
  choice: { kind: 'product', item: 'garlic-bread', variant: 'one' },
  quantity: 1,
}
let made = 0
const order = (daysAgo: number, ...lines: UsualLine[]): OwnOrder => ({
  id: `order-${++made}`,
  at: NOW - days(daysAgo),
  lines,
})

describe('your usual', () => {
  it('is the order somebody repeats, whatever the sequence of its lines', () => {
    const latest = order(3, cola, pizza('margherita'))
    const orders = [order(20, pizza('margherita'), cola), latest, order(9, pizza('funghi'))]
    expect(usual(menu, orders, NOW)).toEqual({
      kind: 'order',
      order: latest.id,
      times: 2,
      lines: [cola, pizza('margherita')],
    })
  })

  it('is what most orders have when no two are alike, with the quantity of the latest', () => {
    const orders = [
      order(3, pizza('margherita'), { ...cola, quantity: 3 }),
      order(8, pizza('margherita'), bread),
      order(15, pizza('funghi'), pizza('margherita'), cola),
    ]
    expect(usual(menu, orders, NOW)).toEqual({
      kind: 'lines',
      times: 2,
      lines: [pizza('margherita'), { ...cola, quantity: 3 }],
    })
  })

  it('follows a change of taste', () => {
    const orders = [
      ...[400, 410, 420, 430].map((ago) => order(ago, pizza('funghi'))),
      ...[2, 9].map((ago) => order(ago, pizza('marinara'))),
    ]
    expect(usual(menu, orders, NOW)?.lines).toEqual([pizza('marinara')])
  })

  it('is nothing after one order, or when nothing was had twice', () => {
    expect(usual(menu, [], NOW)).toBeNull()
    expect(usual(menu, [order(1, cola)], NOW)).toBeNull()
    expect(usual(menu, [order(1, cola), order(2, bread)], NOW)).toBeNull()
    expect(usual(menu, [order(1, cola), order(-1, cola)], NOW)).toBeNull()
  })

  it('takes two lines of the same thing for one', () => {
    const one = { ...cola, quantity: 1 }
    expect(usual(menu, [order(1, one, one), order(2, cola)], NOW)).toMatchObject({ kind: 'order' })
  })
})
