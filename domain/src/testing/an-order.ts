import type { Person } from '../access/roles.ts'
import type { CartLine } from '../cart/cart.ts'
import type { Half } from '../cart/choice.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Fulfilment } from '../order/fulfilment.ts'
import { quoteCart } from '../order/place-order.ts'
import { type PlaceOrderInput, placeOrder, type Shop } from '../order/place-order.ts'
import type { Order } from '../order/order.ts'
import { hasEnded, type Status, journeys } from '../order/statuses.ts'
import type { Result } from '../refusal/refusal.ts'
import { minutes, type Millis } from '../time/millis.ts'
import { aMenu } from './a-menu.ts'
import { anAvailability, aStore, NEAR } from './a-store.ts'
import { aCustomer } from './people.ts'

/** A fixed evening: 21 November 2026, 20:00 in Montevideo. */
export const EVENING: Millis = Date.UTC(2026, 10, 21, 23, 0)

/** The value of a result that must be one; throws its refusals otherwise. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`)
  return result.value
}

export const aHalf = (pizza = 'margherita', changes: Partial<Half> = {}): Half => ({
  pizza,
  toppings: [],
  ...changes,
})

export const aLine = (changes: Partial<CartLine> = {}): CartLine => ({
  key: 'line-1',
  choice: { kind: 'pizza', size: 'l', crust: 'classic', left: aHalf() },
  quantity: 1,
  ...changes,
})

/** Half margherita, half funghi, large. */
export const aHalfAndHalf = (changes: Partial<CartLine> = {}): CartLine =>
  aLine({
    key: 'half-and-half',
    choice: { kind: 'pizza', size: 'l', crust: 'classic', left: aHalf(), right: aHalf('funghi') },
    ...changes,
  })

export const aDeliveryTo = (at: LngLat): Fulfilment => ({
  kind: 'delivery',
  address: { street: 'Calle de Prueba', number: '100', at },
})
export const toTheDoor: Fulfilment = aDeliveryTo(NEAR)

export const aShop = (changes: Partial<Shop> = {}): Shop => ({
  store: aStore(),
  menu: aMenu(),
  availability: anAvailability(),
  ...changes,
})

/** A checkout that the shop takes as it is; the expected total follows the changes unless given. */
export function aCheckout(
  changes: Partial<PlaceOrderInput> = {},
  shop: Shop = aShop(),
): PlaceOrderInput {
  const input: PlaceOrderInput = {
    store: shop.store.id,
    menuVersion: shop.menu.version,
    lines: [aLine(), aHalfAndHalf()],
    fulfilment: toTheDoor,
    tip: 0,
    key: 'checkout-key-0001',
    contact: { name: 'Test person', phone: '+598 2000 0001' },
    payment: { method: 'cash' },
    note: '',
    expectedTotal: 0,
    ...changes,
  }
  const quote = quoteCart(shop, input)
  const expectedTotal = changes.expectedTotal ?? (quote.ok ? quote.value.total : 0)
  return { ...input, expectedTotal }
}

/**
 * An order as if it had come as far as `status`. A delivery that is ready or further has a driver. Other fields
 * can be set over it.
 */
export function anOrder(
  changes: Partial<Order> = {},
  {
    checkout = aCheckout(),
    by = aCustomer(),
    shop = aShop(),
    at = EVENING,
  }: {
    checkout?: PlaceOrderInput
    by?: Person
    shop?: Shop
    at?: Millis
  } = {},
): Order {
  const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }
  const placed = valueOf(placeOrder(shop, checkout, by, ids, at)).order
  const status: Status = changes.status ?? 'placed'
  const way = journeys[placed.fulfilment.kind]
  const reached = way.includes(status) ? way.slice(0, way.indexOf(status) + 1) : [way[0], status]
  const stageTimes = Object.fromEntries(reached.map((stage, n) => [stage, at + minutes(5 * n)]))
  const carried =
    placed.fulfilment.kind === 'delivery' && way.indexOf(status) >= way.indexOf('ready')
  const driver = carried ? { uid: 'driver-1', name: 'Test driver' } : null
  return {
    ...placed,
    driver,
    activeDriver: driver && !hasEnded(status) ? driver.uid : null,
    stageTimes,
    version: reached.length,
    ...changes,
    status,
  }
}

/** An order that its customer comes for, as far as `status`. */
export const aPickup = (changes: Partial<Order> = {}): Order =>
  anOrder(changes, { checkout: aCheckout({ fulfilment: { kind: 'pickup' } }) })
