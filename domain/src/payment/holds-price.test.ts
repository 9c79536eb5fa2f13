import { expect, it } from 'vitest'
import { aCapturedPayment, aCardPayment } from '../testing/a-payment.ts'
import { anOrder } from '../testing/an-order.ts'
import { holdsPrice } from './holds-price.ts'

const { total } = anOrder().quote
const held = (capturable: number) =>
  aCardPayment([{ status: 'requires_capture', capturable }]).payment

it('a card that holds the price pays for the order, held or captured', () => {
  expect(holdsPrice(held(total))).toBe(true)
  expect(holdsPrice(aCapturedPayment().payment)).toBe(true)
})

it('a card that holds a cent less, or waits, does not', () => {
  expect(holdsPrice(held(total - 1))).toBe(false)
  expect(holdsPrice(aCardPayment([{ status: 'requires_action' }]).payment)).toBe(false)
  expect(holdsPrice(aCardPayment().payment)).toBe(false)
})
