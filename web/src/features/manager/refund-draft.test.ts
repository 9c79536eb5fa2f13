import { sum } from '@forno/domain/money/cents'
import type { RefundPlan } from '@forno/domain/payment/payment'
import { newPayment } from '@forno/domain/payment/payment'
import { settled } from '@forno/domain/payment/settle'
import { aHalfAndHalf, aLine, anOrder, aCheckout } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { askedLines, askOf, emptyDraft, linesLeft, previewRefund } from './refund-draft.ts'

const order = anOrder(
  {},
  { checkout: aCheckout({ lines: [aLine({ quantity: 3 }), aHalfAndHalf()], tip: 200 }) },
)
const { quote } = order

const plan = (changes: Partial<RefundPlan>): RefundPlan => ({
  n: 1,
  purpose: 'refund',
  from: { till: 'cash', drawer: 'counter' },
  amount: 100,
  parts: [],
  lines: [],
  reason: 'late',
  bearer: 'shop',
  by: 'manager-1',
  at: 0,
  ...changes,
})

/** Paid in cash, with these refunds before. */
const paid = (...refunds: RefundPlan[]) =>
  settled({
    ...newPayment(order, 'cash', 0),
    cash: { amount: quote.total, drawer: 'driver-1', by: 'driver-1', at: 0, settledIn: null },
    refunds,
  })

describe('what is left of each line', () => {
  it('is every piece, worth what it was paid with, when nothing was given back', () => {
    const [first, second] = linesLeft(paid(), quote)
    expect(first).toMatchObject({ key: 'line-1', quantity: 3, left: 3 })
    expect(second).toMatchObject({ key: 'half-and-half', quantity: 1, left: 1 })
    const before = (first?.piece ?? 0) * 3 + (second?.piece ?? 0)
    expect(Math.abs(quote.total - quote.tip - before)).toBeLessThanOrEqual(3)
  })

  it('is less the pieces of refunds that count', () => {
    const payment = paid(plan({ lines: [{ key: 'line-1', quantity: 2 }] }))
    expect(linesLeft(payment, quote).map(({ left }) => left)).toEqual([1, 1])
  })

  it('is nothing once all of a line is back, and never below nothing', () => {
    const payment = paid(plan({ lines: [{ key: 'half-and-half', quantity: 1 }] }))
    expect(linesLeft(payment, quote)[1]).toMatchObject({ left: 0, piece: 0 })
  })
})

describe('a refund as it is filled in', () => {
  const reason = 'It came late'

  it('needs a reason', () => {
    expect(askOf({ ...emptyDraft, reason: '  ' }, quote)).toEqual({
      ok: false,
      refusals: [{ code: 'reasonNeeded', field: 'reason' }],
    })
  })

  it('by line needs at least one piece, and names the lines in the order of the quote', () => {
    const draft = { ...emptyDraft, kind: 'lines' as const, reason }
    expect(askOf({ ...draft, pieces: { 'line-1': 0 } }, quote)).toMatchObject({
      refusals: [{ field: 'what.lines' }],
    })
    const pieces = { 'half-and-half': 1, 'line-1': 2 }
    expect(askedLines({ ...draft, pieces }, quote)).toEqual([
      { key: 'line-1', quantity: 2 },
      { key: 'half-and-half', quantity: 1 },
    ])
  })

  it.each(['', 'much', '0', '-3'])('an amount of "%s" is refused at its field', (amount) => {
    expect(askOf({ ...emptyDraft, kind: 'amount', amount, reason }, quote)).toMatchObject({
      refusals: [{ code: 'invalid', field: 'what.amount' }],
    })
  })
})

describe('the preview', () => {
  it('of all is what can be refunded, with nothing left, before any reason is given', () => {
    const preview = previewRefund(paid(), quote, emptyDraft)
    expect(preview).toMatchObject({ ok: true, value: { amount: quote.total, left: 0 } })
  })

  it('of pieces is what the lines say, and its parts add up to it', () => {
    const payment = paid()
    const draft = { ...emptyDraft, kind: 'lines' as const, pieces: { 'half-and-half': 1 } }
    const preview = previewRefund(payment, quote, draft)
    if (!preview.ok) throw new Error('refused')
    const { amount, left, parts } = preview.value
    expect(amount).toBe(linesLeft(payment, quote)[1]?.piece)
    expect(sum(parts.map((part) => part.amount))).toBe(amount)
    expect(left).toBe(quote.total - amount)
  })

  it('of more than is left says how much that is', () => {
    const payment = paid(plan({ amount: quote.total - 500 }))
    const draft = { ...emptyDraft, kind: 'amount' as const, amount: '5.01' }
    expect(previewRefund(payment, quote, draft)).toEqual({
      ok: false,
      refusals: [{ code: 'refundTooMuch', field: 'what.amount', params: { left: 500 } }],
    })
  })
})
