import { TIP_OPEN as theDomains } from '@forno/domain/payment/tip'
import { aCheckout, aPickup, anOrder, EVENING } from '@forno/domain/testing/an-order'
import type { Order } from '@forno/domain/order/order'
import { describe, expect, it } from 'vitest'
import { isTipOpen, TIP_OPEN, tipToPay } from './tip-open.ts'

const byCard = { method: 'card', keep: false } as const
const delivered: Order = {
  ...anOrder({ status: 'delivered', payment: byCard }),
  stageTimes: { placed: EVENING, delivered: EVENING },
}

describe('the tip of an order', () => {
  it('is open for as long as the domain says', () => {
    expect(TIP_OPEN).toBe(theDomains)
    expect(isTipOpen(delivered, EVENING + TIP_OPEN)).toBe(true)
    expect(isTipOpen(delivered, EVENING + TIP_OPEN + 1)).toBe(false)
  })

  it('is open while the order is under way', () => {
    expect(isTipOpen(anOrder({ status: 'baking', payment: byCard }), EVENING)).toBe(true)
  })

  it('is not open for cash, pickup, or what never came', () => {
    expect(isTipOpen({ ...delivered, payment: { method: 'cash' } }, EVENING)).toBe(false)
    expect(isTipOpen(aPickup({ payment: byCard }), EVENING)).toBe(false)
    for (const status of ['awaitingPayment', 'refused', 'cancelled', 'failed'] as const) {
      expect(isTipOpen({ ...delivered, status, stageTimes: {} }, EVENING)).toBe(false)
    }
  })
})

describe('what is still to be paid of a tip', () => {
  const { quote } = anOrder({}, { checkout: aCheckout({ tip: 200 }) })
  const due = (captured: number, tip: number) =>
    tipToPay({
      ...delivered,
      quote,
      paymentSummary: { ...delivered.paymentSummary, captured, tip },
    })

  it.each([
    ['nothing while it stays as agreed', quote.total, 200, 0],
    ['what it was raised by', quote.total, 500, 300],
    ['nothing once that was charged', quote.total + 300, 500, 0],
    ['what it was raised by the second time', quote.total + 300, 600, 100],
    ['nothing when it was lowered', quote.total, 100, 0],
    ['nothing before the order itself is charged', 0, 500, 0],
  ])('is %s', (_, captured, tip, wanted) => expect(due(captured, tip)).toBe(wanted))
})
