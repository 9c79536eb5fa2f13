import { newPayment, type Payment } from '@forno/domain/payment/payment'
import { settled } from '@forno/domain/payment/settle'
import { anOrder, EVENING } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { figuresOf, paidAt } from './figures.ts'

const order = anOrder()
const { total } = order.quote
// 20:00 there: still the 21st, though already the 22nd further east.
const now = { timeZone: 'America/Montevideo', now: EVENING, asked: 100 }

const inCash = (at: number, changes: Partial<Payment> = {}): Payment =>
  settled({
    ...newPayment(order, 'cash', at),
    cash: { amount: total, drawer: 'driver-1', by: 'driver-1', at, settledIn: null },
    ...changes,
  })
const refund = (at: number): Payment['refunds'][number] => ({
  n: 1,
  purpose: 'refund',
  from: { till: 'cash', drawer: 'counter' },
  amount: 300,
  parts: [],
  lines: [],
  reason: 'late',
  bearer: 'shop',
  by: 'manager-1',
  at,
})

describe('the money of the day', () => {
  it('counts what was paid on the shop’s own day, with the tips in it', () => {
    const late = inCash(EVENING + minutes(90), { tip: 150 })
    const figures = figuresOf([late, inCash(EVENING - days(1))], now)
    expect(figures).toMatchObject({ cash: total, card: 0, tips: 150, paid: 1, isPartial: false })
  })

  it('counts a refund on the day it was decided, whenever the order was paid', () => {
    const yesterday = inCash(EVENING - days(1), { refunds: [refund(EVENING)] })
    const before = inCash(EVENING, { refunds: [refund(EVENING - days(1))] })
    expect(figuresOf([yesterday, before], now)).toMatchObject({ refunded: 300, cash: total })
  })

  it('says that it is not all when there may be more of today than was asked for', () => {
    expect(figuresOf([inCash(EVENING)], { ...now, asked: 1 }).isPartial).toBe(true)
    expect(figuresOf([inCash(EVENING - days(1))], { ...now, asked: 1 }).isPartial).toBe(false)
  })

  it('knows no time of a payment that nothing was taken for', () => {
    expect(paidAt(newPayment(order, 'card', EVENING))).toBeNull()
    expect(paidAt(inCash(EVENING))).toBe(EVENING)
  })
})
