import { hasEnded } from '@forno/domain/order/statuses'
import { days, minutes } from '@forno/domain/time/millis'
import { anOrder } from '@forno/domain/testing/an-order'
import { describe, expect, it, test } from 'vitest'
import { endLeftOver } from './close-left-over.ts'
import { demoOrders } from './past-orders.ts'

const NOW = Date.UTC(2026, 10, 22, 15)
const orders = demoOrders(NOW).map(({ order }) => order)

describe('demo orders on the next day', () => {
  test('what was under way is ended by a move of the shop', () => {
    const moved = orders.flatMap((order) => endLeftOver(order, NOW + days(1)) ?? [])
    expect(moved.map(({ event }) => event.kind)).toEqual([
      'callOff',
      'callOff',
      'callOff',
      'expire',
    ])
    expect(moved.filter(({ order }) => !hasEnded(order.status))).toEqual([])
  })

  it.each(['onTheWay', 'arrived'] as const)('one that is %s has failed', (status) => {
    const order = anOrder({ status })
    expect(endLeftOver(order, order.placedAt + days(1))?.order.status).toBe('failed')
  })

  test('nothing is ended twice, nor within hours of being placed', () => {
    const ended = orders.flatMap((order) => endLeftOver(order, NOW + days(1))?.order ?? [])
    expect(ended.flatMap((order) => endLeftOver(order, NOW + days(2)) ?? [])).toEqual([])
    expect(orders.flatMap((order) => endLeftOver(order, NOW + minutes(60)) ?? [])).toEqual([])
  })
})
