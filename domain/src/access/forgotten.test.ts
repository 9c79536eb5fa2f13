import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { contactSchema, orderEventSchema, orderSchema } from '../order/order.ts'
import { trackedOrder, trackedOrderSchema } from '../order/tracked-order.ts'
import { aCheckout, aLine, anOrder } from '../testing/an-order.ts'
import { forgottenEvent, forgottenOrder, forgottenTracking } from './forgotten.ts'

const order = anOrder(
  { status: 'delivered', reason: 'Test person was not at home' },
  { checkout: aCheckout({ note: 'the green door', lines: [aLine({ note: 'for Test person' })] }) },
)

describe('a forgotten order', () => {
  const forgotten = forgottenOrder(order)

  it('is still an order, with a contact that forms take', () => {
    expect(v.is(orderSchema, forgotten)).toBe(true)
    expect(v.is(contactSchema, forgotten.contact)).toBe(true)
    expect(v.is(trackedOrderSchema, forgottenTracking(trackedOrder(order)))).toBe(true)
  })

  it('keeps what was sold, for how much and into which zone', () => {
    const { total, goods, discounts, fees } = order.quote
    expect(forgotten.quote).toMatchObject({ total, goods, discounts, fees })
    expect(forgotten.zone).toBe(order.zone)
    expect(forgotten.stageTimes).toEqual(order.stageTimes)
  })

  it('tells nothing of whose it was', () => {
    const text = JSON.stringify(forgotten)
    const told = ['Test person', '2000 0001', 'Calle de Prueba', 'green door', order.customer]
    for (const word of told) expect(text).not.toContain(word)
  })
})

describe('a forgotten event', () => {
  const event = {
    n: 0,
    order: order.id,
    store: order.store,
    customer: order.customer,
    kind: 'cancel',
    from: 'placed',
    to: 'cancelled',
    at: order.placedAt,
    reason: 'Test person called',
  } as const

  it('names the customer no more, neither as whose nor as who', () => {
    const after = forgottenEvent({ ...event, by: { uid: order.customer, as: 'customer' } })
    expect(v.is(orderEventSchema, after)).toBe(true)
    expect(JSON.stringify(after)).not.toContain(order.customer)
    expect(JSON.stringify(after)).not.toContain('called')
  })

  it('still says which of the staff did it', () => {
    const by = { uid: 'cook-1', as: 'cook' } as const
    expect(forgottenEvent({ ...event, by }).by).toEqual(by)
  })
})
