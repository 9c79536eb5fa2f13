import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { paymentSchema } from '../payment/payment.ts'
import { summaryOf } from '../payment/summary.ts'
import { aStore } from '../testing/a-store.ts'
import { aCheckout, aShop, byCard, EVENING, valueOf } from '../testing/an-order.ts'
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

describe('a new order by card', () => {
  const placed = valueOf(place(aCheckout({ payment: { method: 'card', keep: true } })))
  const { order, payment, event } = placed

  it('waits for its payment: the shop does not see it yet', () => {
    expect(order).toMatchObject({
      status: 'awaitingPayment',
      stageTimes: { awaitingPayment: EVENING },
      placedAt: EVENING,
    })
    expect(event).toMatchObject({ n: 0, kind: 'place', from: null, to: 'awaitingPayment' })
    expect(v.safeParse(orderSchema, order).issues).toBeUndefined()
  })

  it('has a payment that nothing is known of yet, about the price that was agreed', () => {
    expect(payment).toMatchObject({
      order: order.id,
      method: 'card',
      status: 'none',
      price: { amount: order.quote.total, tip: order.quote.tip },
      offSession: true,
    })
    expect(v.safeParse(paymentSchema, payment).issues).toBeUndefined()
    expect(payment.checkAt).toBeGreaterThan(EVENING)
    expect(order.paymentSummary).toEqual(summaryOf(payment))
  })

  it('keeps no card of a guest, whom nobody would recognise again', () => {
    const input = aCheckout({ payment: { method: 'card', keep: true } })
    const { payment: ofGuest } = valueOf(placeOrder(aShop(), input, aGuest(), ids, EVENING))
    expect(ofGuest.offSession).toBe(false)
  })
})

describe('a new order in cash', () => {
  it('goes to the shop at once, and its cash is due', () => {
    const { order, payment } = valueOf(place())
    expect([order.status, payment.status]).toEqual(['placed', 'cashDue'])
    expect(v.safeParse(paymentSchema, payment).issues).toBeUndefined()
  })

  it('is refused by a shop that takes none, which takes cards as ever', () => {
    const shop = aShop({ store: aStore({ cash: false }) })
    expect(place(aCheckout(), shop)).toEqual({
      ok: false,
      refusals: [{ code: 'cashOff', field: 'payment.method' }],
    })
    expect(place(aCheckout({ payment: byCard }), shop).ok).toBe(true)
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
