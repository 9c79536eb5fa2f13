import { describe, expect, it } from 'vitest'
import { aCapturedPayment, aCardPayment } from '../testing/a-payment.ts'
import { anOrder } from '../testing/an-order.ts'
import { surprisesOf } from './surprises.ts'

const total = anOrder().quote.total
const captured = { status: 'succeeded', received: total } as const
const refund = (amount: number) => ({ amount, status: 'succeeded', plan: null }) as const

describe('what nobody agreed to', () => {
  it('is nothing when the agreed price was captured, and a tip apart from it', () => {
    expect(surprisesOf(aCapturedPayment().payment)).toEqual([])
    const tip = { ...captured, id: 'pi_tip', purpose: 'tip', amount: 200, received: 200 } as const
    expect(surprisesOf(aCardPayment([captured, tip]).payment)).toEqual([])
  })

  it('is another amount than the customer confirmed', () => {
    const { payment } = aCardPayment([{ ...captured, received: total + 1 }])
    expect(surprisesOf(payment)).toEqual([
      { code: 'amountDiffers', intent: 'pi_1', agreed: total, captured: total + 1 },
    ])
  })

  it('is the price captured twice', () => {
    const { payment } = aCardPayment([captured, { ...captured, id: 'pi_2', attempt: 2 }])
    expect(surprisesOf(payment)).toEqual([{ code: 'capturedTwice', intents: ['pi_1', 'pi_2'] }])
  })

  it('is more money back than came in: a refund of what is in dispute already', () => {
    const disputes = {
      dp_1: { amount: total, status: 'lost', reason: 'fraudulent', dueBy: null },
    } as const
    const { payment } = aCardPayment([{ ...captured, refunds: { re_1: refund(500) }, disputes }])
    expect(surprisesOf(payment)).toEqual([
      { code: 'moreBackThanCaptured', captured: total, back: total + 500 },
    ])
  })
})
