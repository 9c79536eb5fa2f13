import { newPayment } from '@forno/domain/payment/payment'
import type { DisputeFacts, StripeFacts } from '@forno/domain/payment/stripe-facts'
import { anOrder } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { disputesIn } from './disputes.ts'

const order = anOrder()
const dispute = (status: DisputeFacts['status'], dueBy: number | null): DisputeFacts => ({
  amount: 500,
  status,
  reason: 'fraudulent',
  dueBy,
})
const paymentWith = (disputes: StripeFacts['disputes']) => ({
  ...newPayment(order, 'card', 0),
  facts: {
    pi_1: {
      id: 'pi_1',
      readAt: 0,
      order: order.id,
      purpose: 'order' as const,
      attempt: 1,
      status: 'succeeded' as const,
      currency: 'USD',
      amount: 500,
      capturable: 0,
      received: 500,
      captureBefore: null,
      decline: '',
      card: null,
      cardPrint: '',
      refunds: {},
      disputes,
      fees: {},
    },
  },
})

it('disputes: the open ones by urgency, those without a date last, apart from what is over', () => {
  const { open, over } = disputesIn([
    paymentWith({ d1: dispute('won', 1), d2: dispute('open', 30) }),
    paymentWith({
      d3: dispute('inquiry', null),
      d4: dispute('open', 20),
      d5: dispute('lost', null),
    }),
  ])
  expect(open.map(({ id }) => id)).toEqual(['d4', 'd2', 'd3'])
  expect(over.map(({ id }) => id)).toEqual(['d1', 'd5'])
  expect(open[0]).toMatchObject({ order: order.id, currency: order.quote.currency })
})

describe('no disputes', () => {
  it('is nothing open and nothing over', () => {
    expect(disputesIn([paymentWith({})])).toEqual({ open: [], over: [] })
  })
})
