import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fulfilment } from '../order/fulfilment.ts'
import { quoteCart } from '../order/place-order.ts'
import { aDeliveryTo, aLine, aShop, toTheDoor, valueOf } from '../testing/an-order.ts'
import { aStore, aZone, FAR, NEAR, OUTSIDE } from '../testing/a-store.ts'
import { brokenPromises } from '../testing/quote-promises.ts'
import { deliveryFee, zoneFor } from './delivery-fee.ts'

describe('the zone of a door', () => {
  it('is the first of the list that reaches it, or none', () => {
    expect(zoneFor(aStore(), NEAR)?.id).toBe('near')
    expect(zoneFor(aStore(), FAR)?.id).toBe('far')
    expect(zoneFor(aStore(), OUTSIDE)).toBeUndefined()
  })
})

describe('the delivery fee', () => {
  it('falls away from a value of goods on, where the zone says so', () => {
    const zone = aZone({ fee: 199, freeFrom: 4000 })
    expect([0, 3999, 4000, 9000].map((goods) => deliveryFee(zone, goods))).toEqual([199, 199, 0, 0])
  })

  it('is always due where the zone says nothing of it', () => {
    const { freeFrom: _, ...zone } = aZone({ fee: 399 })
    expect(deliveryFee(zone, 1_000_000)).toBe(399)
  })

  it('is in the total of a delivery into a zone, and in no other total', () => {
    const lines = [aLine()]
    const fees = (fulfilment: Fulfilment) =>
      valueOf(quoteCart(aShop(), { lines, fulfilment, tip: 0 })).fees.map(({ amount }) => amount)
    expect(fees(aDeliveryTo(NEAR))).toEqual([199])
    expect(fees(aDeliveryTo(FAR))).toEqual([399])
    expect(fees(aDeliveryTo(OUTSIDE))).toEqual([])
    expect(fees({ kind: 'pickup' })).toEqual([])
  })

  it('leaves every sum right, whatever the zones ask', () => {
    const amount = fc.nat(6000)
    const zones = fc.array(
      fc.record({ fee: amount, minimum: amount, freeFrom: amount }).map((zone) => aZone(zone)),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(zones, fc.integer({ min: 1, max: 5 }), amount, (zones, quantity, tip) => {
        const shop = aShop({ store: aStore({ zones }) })
        const cart = { lines: [aLine({ quantity })], fulfilment: toTheDoor, tip }
        const quote = valueOf(quoteCart(shop, cart))
        const [zone] = zones
        expect(brokenPromises(quote)).toEqual([])
        expect(quote.total).toBe(quote.goods + tip + (zone ? deliveryFee(zone, quote.goods) : 0))
      }),
      { numRuns: 500 },
    )
  })
})
