import type { PaymentStatus } from '@forno/domain/payment/states'
import { describe, expect, it } from 'vitest'
import type { Standing } from '../../data/pay.ts'
import { payStage } from './pay-stage.ts'

const due = { purpose: 'order', amount: 2310, currency: 'USD', clientSecret: 'a secret' } as const
const standing = (payment: PaymentStatus, changes: Partial<Standing> = {}): Standing => ({
  status: 'awaitingPayment',
  payment: {
    status: payment,
    card: null,
    decline: '',
    authorised: 0,
    captured: 0,
    refunded: 0,
    tip: 0,
  },
  due,
  payBy: 1,
  ...changes,
})

describe('the page for paying', () => {
  it('waits until somebody has looked', () => {
    expect(payStage('awaitingPayment', null)).toBe('looking')
  })

  it.each([
    ['requiresPaymentMethod', 'card'],
    ['requiresAction', 'bank'],
    ['processing', 'processing'],
  ] as const)('shows for %s: %s', (payment, stage) => {
    expect(payStage('awaitingPayment', standing(payment))).toBe(stage)
  })

  it('says so when nothing can be paid', () => {
    expect(payStage('awaitingPayment', standing('failed', { due: null }))).toBe('stuck')
  })

  it('is done once the card holds the money, whoever says so first', () => {
    const held = standing('authorised', { status: 'placed', due: null })
    expect(payStage('awaitingPayment', held)).toBe('paid')
    expect(payStage('placed', standing('requiresAction'))).toBe('paid')
  })

  it('is over once the order was given up, even while somebody is paying', () => {
    expect(payStage('cancelled', null)).toBe('over')
    expect(payStage('cancelled', standing('requiresPaymentMethod'))).toBe('over')
    expect(
      payStage('awaitingPayment', standing('cancelled', { status: 'cancelled', due: null })),
    ).toBe('over')
  })

  it('asks for a raised tip long after the order', () => {
    const tip = standing('captured', { status: 'delivered', due: { ...due, purpose: 'tip' } })
    expect(payStage('delivered', tip)).toBe('card')
    expect(payStage('delivered', { ...tip, due: null })).toBe('paid')
  })
})
