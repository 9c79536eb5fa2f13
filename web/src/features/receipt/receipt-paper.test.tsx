import { newPayment } from '@forno/domain/payment/payment'
import { type Receipt, receiptOf } from '@forno/domain/receipt/receipt'
import { aCardPayment } from '@forno/domain/testing/a-payment'
import { aCheckout, anOrder } from '@forno/domain/testing/an-order'
import { cleanup, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ReceiptPaper } from './receipt-paper.tsx'

const order = anOrder({ status: 'delivered' }, { checkout: aCheckout({ tip: 200 }) })
const { total } = order.quote
const money = (amount: number) => `$${(amount / 100).toFixed(2)}`
const card = { brand: 'visa', last4: '4242' }
const receipt = (
  ...readings: NonNullable<Parameters<typeof aCardPayment>[0]>[number][]
): Receipt => {
  const { payment, entries } = aCardPayment(readings, order)
  return receiptOf(order, payment, entries)
}
const show = (one: Receipt) =>
  render(<ReceiptPaper receipt={one} timeZone="America/Montevideo" />).container.textContent

beforeEach(cleanup)

describe('a receipt', () => {
  it('says everything that was agreed, and when by the shop’s clock', () => {
    const text = show(receipt({ status: 'succeeded', received: total, card }))
    expect(screen.getByTestId('total').textContent).toBe(money(total))
    expect(text).toContain(`Order ${order.code} for Test person`)
    expect(text).toContain('21 Nov 2026, 20:00')
    for (const line of order.quote.lines) expect(text).toContain(money(line.total))
    expect(text).toContain('Tip$2.00')
    expect(text).toContain('Visa ending 4242')
    expect(text).not.toContain('Paid in the end')
  })

  it('says what went back and what was paid in the end', () => {
    const refunds = { re_1: { amount: 350, status: 'succeeded' as const, plan: null } }
    const text = show(receipt({ status: 'succeeded', received: total, card, refunds }))
    expect(text).toContain('Refunded−$3.50')
    expect(text).toContain(`Paid in the end${money(total - 350)}`)
  })

  it('says what is still to be paid', () => {
    expect(show(receiptOf(order, newPayment(order, 'cash', 0), []))).toContain(
      `Still to pay${money(total)}`,
    )
  })

  it('says that nothing was charged for an order that came to nothing', () => {
    expect(show(receipt({ status: 'canceled' }))).toContain('Nothing was charged.')
  })
})
