import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aCardPayment } from '../testing/a-payment.ts'
import { anOrder, aCheckout, byCard, EVENING } from '../testing/an-order.ts'
import { aCard } from '../testing/summary-at.ts'
import { statuses } from '../order/statuses.ts'
import { newPayment } from './payment.ts'
import { paymentSummarySchema, summaryOf } from './summary.ts'

const order = anOrder({}, { checkout: aCheckout({ tip: 300, payment: byCard }) })
const total = order.quote.total

describe('what customer and shop are shown of a payment', () => {
  it('is the card that was turned down, and why', () => {
    const { payment } = aCardPayment([{ decline: 'expired_card', card: aCard }], order)
    expect(summaryOf(payment)).toEqual({
      status: 'requiresPaymentMethod',
      card: aCard,
      decline: 'expired_card',
      authorised: 0,
      captured: 0,
      refunded: 0,
      tip: 300,
    })
  })

  it('is what is held, then what was captured and what went back', () => {
    const held = { status: 'requires_capture', capturable: total, card: aCard } as const
    const { payment } = aCardPayment([held], order)
    expect(summaryOf(payment)).toMatchObject({ status: 'authorised', authorised: total })
    const refunds = { re_1: { amount: 500, status: 'pending', plan: null } } as const
    const captured = { status: 'succeeded', received: total, card: aCard, refunds } as const
    const { payment: after } = aCardPayment([held, captured], order)
    const shown = { status: 'captured', authorised: 0, captured: total, refunded: 500 }
    expect(summaryOf(after)).toMatchObject(shown)
  })

  it('is nothing of how it came about: no ids, attempts or people', () => {
    const shown = Object.keys(summaryOf(newPayment(order, 'cash', EVENING)))
    expect(shown).toEqual(Object.keys(paymentSummarySchema.entries))
  })

  it.each(statuses)('has its shape in the orders that tests are made with: %s', (status) => {
    const { paymentSummary } = anOrder({ status }, { checkout: aCheckout({ payment: byCard }) })
    expect(v.is(paymentSummarySchema, paymentSummary)).toBe(true)
  })
})
