import type { Person } from '../access/roles.ts'
import type { CartLine } from '../cart/cart.ts'
import type { Half } from '../cart/choice.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Fulfilment } from '../order/fulfilment.ts'
import { quoteCart } from '../order/place-order.ts'
import { type PlaceOrderInput, placeOrder, type Shop } from '../order/place-order.ts'
import type { Order, PaymentChoice } from '../order/order.ts'
import { hasEnded, type Status, journeys } from '../order/statuses.ts'
import type { Result } from '../refusal/refusal.ts'
import { minutes, type Millis } from '../time/millis.ts'
import { aMenu } from './a-menu.ts'
import { anAvailability, aStore, NEAR } from './a-store.ts'
import { aCustomer } from './people.ts'
import { summaryAt } from './summary-at.ts'

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

/** How somebody pays who does not pay in cash, for `aCheckout({ payment: byCard })`. */
export const byCard: PaymentChoice = { method: 'card', keep: false }

/** The stages that an order has been through, up to this one. */
function stagesUpTo(status: Status, { payment, fulfilment, quote }: Order): Status[] {
  const before: Status[] = payment.method === 'card' && quote.total > 0 ? ['awaitingPayment'] : []
  if (status === 'awaitingPayment') return before
  const way = journeys[fulfilment.kind]
  if (!way.includes(status)) return [...before, 'placed', status]
  return [...before, ...way.slice(0, way.indexOf(status) + 1)]
}

/**
 * An order as if it had come as far as `status`, with its money where it is at that stage. One that awaits its payment
 * is paid by card, any other in cash unless its checkout says so. A delivery that is ready or further has a driver.
 * Other fields can be set over it.
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
  const payment = changes.status === 'awaitingPayment' ? byCard : checkout.payment
  const placed = valueOf(placeOrder(shop, { ...checkout, payment }, by, ids, at)).order
  const status: Status = changes.status ?? 'placed'
  const way = journeys[placed.fulfilment.kind]
  const reached = stagesUpTo(status, placed)
  const first = Math.max(0, reached.indexOf('placed'))
  const stageTimes = Object.fromEntries(
    reached.map((stage, n) => [stage, at + minutes(5 * (n - first))]),
  )
  const carried =
    placed.fulfilment.kind === 'delivery' && way.indexOf(status) >= way.indexOf('ready')
  const driver = carried ? { uid: 'driver-1', name: 'Test driver' } : null
  return {
    ...placed,
    paymentSummary: summaryAt(status, placed),
    driver,
    activeDriver: driver && !hasEnded(status) ? driver.uid : null,
    run: driver ? 'run-1' : null,
    stageTimes,
    version: reached.length,
    ...changes,
    status,
  }
}

/** An order that its customer comes for, as far as `status`. */
export const aPickup = (changes: Partial<Order> = {}): Order =>
  anOrder(changes, { checkout: aCheckout({ fulfilment: { kind: 'pickup' } }) })
