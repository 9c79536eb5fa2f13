import { anOrder } from '@forno/domain/testing/an-order'
import type { PaymentSummary } from '@forno/domain/payment/summary'
import { describe, expect, it } from 'vitest'
import { paidWords } from './paid-words.ts'

const summary: PaymentSummary = {
  status: 'authorised',
  card: { brand: 'visa', last4: '4242' },
  decline: '',
  authorised: 2310,
  captured: 0,
  refunded: 0,
  tip: 0,
}
const byCard = (changes: Partial<PaymentSummary>) =>
  paidWords({
    ...anOrder(),
    payment: { method: 'card', keep: false },
    paymentSummary: { ...summary, ...changes },
  })

describe('how an order is paid, in words', () => {
  it('names the card that holds the money, or has paid', () => {
    expect(byCard({})).toMatch(/^Held on Visa ending 4242/)
    expect(byCard({ status: 'captured' })).toBe('Paid with Visa ending 4242.')
  })

  it('says what went back', () => {
    expect(byCard({ status: 'captured', refunded: 500 })).toMatch(/Refunded \$5\.00\.$/)
  })

  it('says that nothing was taken when the order was called off', () => {
    expect(byCard({ status: 'cancelled' })).toContain('Nothing was taken')
  })

  it('says where cash is due', () => {
    const cash = { ...summary, status: 'cashDue', card: null } as const
    const order = { ...anOrder(), payment: { method: 'cash' }, paymentSummary: cash } as const
    expect(paidWords({ ...order, fulfilment: { kind: 'pickup' } })).toBe('Cash at the counter')
  })
})
