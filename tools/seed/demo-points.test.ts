import { wrongWith } from '@forno/domain/loyalty/testing/balance'
import { isFinished } from '@forno/domain/order/statuses'
import { EVENING } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { demoPoints } from './demo-points.ts'
import { demoOrders } from './past-orders.ts'
import { demoStore } from './shop.ts'

describe('the demo customer', () => {
  const orders = demoOrders(EVENING)
  const { account, lines } = demoPoints(orders)
  const finished = orders.filter(
    ({ order }) => order.customer === 'demo-customer' && isFinished(order.status),
  )

  it('has what their finished orders have earned: the balance is the sum of its lines', () => {
    expect(wrongWith(account, lines)).toEqual([])
    expect(account.finished).toBe(finished.length)
    const earned = lines.filter(({ kind }) => kind === 'earn').map(({ order }) => order)
    expect(new Set(earned)).toEqual(new Set(finished.map(({ order }) => order.id)))
    expect(earned).toHaveLength(finished.length)
  })

  it('can have the first reward with their next order', () => {
    expect(account.balance).toBeGreaterThanOrEqual(demoStore.loyalty?.rewards[0]?.cost ?? Infinity)
  })
})
