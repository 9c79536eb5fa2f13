import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { aCheckout, aShop, EVENING, valueOf } from '../testing/an-order.ts'
import { aCustomer, aGuest } from '../testing/people.ts'
import { brokenPromises } from '../testing/quote-promises.ts'
import { orderEventSchema, orderSchema } from './order.ts'
import { type PlaceOrderInput, placeOrder, type Shop } from './place-order.ts'

const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }

const place = (input: PlaceOrderInput = aCheckout(), shop: Shop = aShop()) =>
  placeOrder(shop, input, aCustomer(), ids, EVENING)

describe('a new order', () => {
  it('holds what was agreed, stands at its first stage, and has one event', () => {
    const { order, event } = valueOf(place(aCheckout({ note: '  ring twice ', tip: 300 })))
    expect(order).toMatchObject({
      id: ids.order,
      status: 'placed',
      stageTimes: { placed: EVENING },
      zone: 'near',
      note: 'ring twice',
      driver: null,
      activeDriver: null,
      customer: 'customer-1',
      version: 1,
    })
    expect(order.promise).toEqual(order.estimate)
    expect(brokenPromises(order.quote)).toEqual([])
    expect(event).toMatchObject({ n: 0, kind: 'place', from: null, to: 'placed', at: EVENING })
  })

  it('has the shape it is stored in', () => {
    const { order, event } = valueOf(place())
    expect(v.safeParse(orderSchema, order).issues).toBeUndefined()
    expect(v.safeParse(orderEventSchema, event).issues).toBeUndefined()
  })

  it('costs what the cart said, fee and tip counted in', () => {
    // Half-and-half 17.50 + margherita 15.25, near zone 1.99, tip 3.00.
    const checkout = aCheckout({ tip: 300 })
    expect(checkout.expectedTotal).toBe(1750 + 1525 + 199 + 300)
    expect(valueOf(place(checkout)).order.quote.total).toBe(checkout.expectedTotal)
  })

  it('may come from a guest', () => {
    const { order } = valueOf(placeOrder(aShop(), aCheckout(), aGuest(), ids, EVENING))
    expect(order.customer).toBe('guest-1')
  })

  it('that is picked up has no zone, no fee and a shorter way', () => {
    const pickup = valueOf(place(aCheckout({ fulfilment: { kind: 'pickup' } }))).order
    const delivery = valueOf(place()).order
    expect(pickup.zone).toBeNull()
    expect(pickup.quote.fees).toEqual([])
    expect(pickup.promise.to).toBeLessThan(delivery.promise.to)
  })

  it('is the same whenever it is decided again from the same things', () => {
    expect(place()).toEqual(place())
  })
})

describe('a price that has gone down', () => {
  it('is told as well: nothing is re-priced in silence', () => {
    const cheaper = aMenu({
      items: aMenu().items.map((item) =>
        item.id === 'margherita' && item.kind === 'pizza' ? { ...item, prices: { l: 1000 } } : item,
      ),
    })
    expect(place(aCheckout(), aShop({ menu: cheaper }))).toMatchObject({
      ok: false,
      refusals: [{ code: 'priceChanged' }],
    })
  })
})
