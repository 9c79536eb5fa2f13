import * as v from 'valibot'
import type { Person } from '../access/roles.ts'
import { type CartLine, cartLinesSchema } from '../cart/cart.ts'
import { type LoyaltyAccount, newAccount } from '../loyalty/account.ts'
import { earnedBy } from '../loyalty/earned-by.ts'
import { pointsAt } from '../loyalty/expire.ts'
import { monthOf } from '../loyalty/grant.ts'
import type { Posted } from '../loyalty/post.ts'
import { redeem } from '../loyalty/redeem.ts'
import { rewardDiscount, rewardOf } from '../loyalty/reward-discount.ts'
import { rewardRefusals } from '../loyalty/reward-refusals.ts'
import { legsFor } from '../delivery/estimate.ts'
import { promiseFrom } from '../delivery/promise.ts'
import { type Availability, missingAt } from '../menu/availability.ts'
import { slugSchema } from '../menu/ids.ts'
import type { Menu } from '../menu/menu.ts'
import { centsSchema } from '../money/cents.ts'
import { newPayment, type Payment } from '../payment/payment.ts'
import { summaryOf } from '../payment/summary.ts'
import { deliveryFee, zoneFor } from '../pricing/delivery-fee.ts'
import { priceCart } from '../pricing/price-cart.ts'
import type { Quote } from '../pricing/quote.ts'
import { tookSuggestion } from '../recommend/took-suggestion.ts'
import { ok, type Refusal, refuse, type Result } from '../refusal/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import { cartRefusals } from './cart-refusals.ts'
import { deviceIdSchema } from '../messages/device.ts'
import { fulfilmentSchema } from './fulfilment.ts'
import type { Moved } from './move-order.ts'
import { contactSchema, type Order, orderNoteSchema, paymentChoiceSchema } from './order.ts'

/** A tip beyond this is a slip of the finger. */
export const MAX_TIP = 20_000

export const tipSchema = v.pipe(centsSchema, v.maxValue(MAX_TIP, 'is more than a tip'))

/** What is asked to be priced: everything that changes the total. */
export const cartInputSchema = v.strictObject({
  store: slugSchema,
  menuVersion: slugSchema,
  lines: cartLinesSchema,
  fulfilment: fulfilmentSchema,
  tip: tipSchema,
  /** The reward to be paid for with points. */
  reward: v.exactOptional(slugSchema),
})
export type CartInput = v.InferOutput<typeof cartInputSchema>

/** One checkout. The same `key` never makes a second order, however often it is sent. */
export const placeOrderInputSchema = v.strictObject({
  ...cartInputSchema.entries,
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'is not a checkout key')),
  contact: contactSchema,
  payment: paymentChoiceSchema,
  note: orderNoteSchema,
  /** The total the customer saw and agreed to. */
  expectedTotal: centsSchema,
  /** The browser it comes from: one of the things that tell a friend from oneself. */
  device: v.exactOptional(deviceIdSchema),
  /** Items in it that had been suggested. */
  suggested: v.exactOptional(v.pipe(v.array(slugSchema), v.maxLength(40))),
})
export type PlaceOrderInput = v.InferOutput<typeof placeOrderInputSchema>

export interface Shop {
  store: Store
  menu: Menu
  availability: Availability
}

/** What changes a cart's price. */
export interface CartToQuote {
  lines: readonly CartLine[]
  fulfilment: CartInput['fulfilment']
  tip: number
  reward?: string | undefined
}

/**
 * Prices a cart for a shop as it is: with the zone's fee and what the reward takes off, without looking at whether it
 * can be ordered now. A reward that does not fit takes nothing off; `rewardRefusals` says so.
 */
export function quoteCart(
  { store, menu }: Pick<Shop, 'store' | 'menu'>,
  { lines, fulfilment, tip, reward: wanted }: CartToQuote,
): Result<Quote> {
  const bare = { menu, halves: store.halves, taxes: store.taxes, lines, tip }
  const goods = priceCart({ ...bare, discounts: [], fees: [] })
  if (!goods.ok) return goods
  const reward = rewardOf(store.loyalty, wanted)
  const discount = reward ? rewardDiscount(reward, goods.value) : null
  const zone = fulfilment.kind === 'pickup' ? undefined : zoneFor(store, fulfilment.address.at)
  if (!discount && !zone) return goods
  const fees = zone
    ? [{ id: 'delivery' as const, amount: deliveryFee(zone, goods.value.goods) }]
    : []
  return priceCart({ ...bare, discounts: discount ? [discount] : [], fees })
}

/** Where what the customer agreed to is not what it is now; a new menu explains a new price, so it goes first. */
function priceRefusals(menu: Menu, input: PlaceOrderInput, quote: Quote): Refusal[] {
  const refusals: Refusal[] = []
  const params = { was: input.expectedTotal, now: quote.total }
  if (input.menuVersion !== menu.version) {
    refusals.push({ code: 'menuChanged', params })
  } else if (input.expectedTotal !== quote.total) {
    refusals.push({ code: 'priceChanged', field: 'expectedTotal', params })
  }
  const changeFrom = input.payment.method === 'cash' ? input.payment.changeFrom : undefined
  if (changeFrom !== undefined && changeFrom < quote.total) {
    const problem = 'is less than the total'
    refusals.push({ code: 'invalid', field: 'payment.changeFrom', params: { problem } })
  }
  return refusals
}

/** Ids and codes that the decision needs and does not make up itself. */
export interface NewOrderIds {
  order: string
  code: string
  tracking: string
  /** Digest of the device. */
  device?: string
}

/** What a placed order leaves behind: itself, its first event, what is known of its money, what its reward cost. */
export interface Placed extends Moved {
  payment: Payment
  /** Null when nothing was paid with points. */
  points: Posted | null
}

/**
 * Decides about a new order: prices it again from the shop's own menu, checks stock, zone, hours and minimum at
 * this moment, and compares with what the customer agreed to. Refuses with every reason at once, except that
 * totals are only compared when nothing else is in the way: until then there is none to agree to. Nothing is
 * ever re-priced in silence (`priceChanged`, `menuChanged`: params was, now). `account`: where the customer's points
 * stand; not looked at where the shop gives none.
 */
export function placeOrder(
  shop: Shop,
  input: PlaceOrderInput,
  customer: Person,
  ids: NewOrderIds,
  now: Millis,
  account: LoyaltyAccount = newAccount(customer.uid, shop.store.id),
): Result<Placed> {
  const { store, menu, availability } = shop
  const quoted = quoteCart(shop, input)
  const missing = missingAt(availability, now)
  const quote = quoted.ok ? quoted.value : null
  const refusals = [
    ...(quoted.ok ? [] : quoted.refusals),
    ...cartRefusals(store, menu, missing, input, quote, now),
    ...rewardRefusals(store.loyalty, input.reward, quote, pointsAt(account, now)),
  ]
  if (!quote || refusals.length > 0) return { ok: false, refusals }
  if (input.payment.method === 'cash' && !store.cash) {
    return refuse('cashOff', { field: 'payment.method' })
  }
  const disagreements = priceRefusals(menu, input, quote)
  if (disagreements.length > 0) return { ok: false, refusals: disagreements }

  const { fulfilment } = input
  const legs = legsFor(store.paces, store.address.at, fulfilment)
  const promise = promiseFrom(legs, now)
  const head = { id: ids.order, store: store.id, customer: customer.uid, quote }
  const { method } = input.payment
  const keep = input.payment.method === 'card' && input.payment.keep && customer.kind === 'customer'
  const payment = newPayment(head, method, now, keep)
  // The shop sees an order that is paid by card once the card holds its price.
  const status = method === 'card' && quote.total > 0 ? 'awaitingPayment' : 'placed'
  const order: Order = {
    id: ids.order,
    code: ids.code,
    store: store.id,
    storeName: store.name,
    storePhone: store.phone,
    storeAt: store.address.at,
    customer: customer.uid,
    contact: input.contact,
    fulfilment,
    zone:
      fulfilment.kind === 'delivery' ? (zoneFor(store, fulfilment.address.at)?.id ?? null) : null,
    quote,
    payment: input.payment,
    paymentSummary: summaryOf(payment),
    note: input.note.trim(),
    status,
    stageTimes: { [status]: now },
    reason: '',
    placedAt: now,
    promise,
    estimate: promise,
    legs,
    driver: null,
    activeDriver: null,
    run: null,
    points: pointsOf(store, input.reward, quote, account, now),
    tookSuggestion: tookSuggestion(input, customer.uid, store.holdOut),
    device: ids.device ?? '',
    tracking: ids.tracking,
    version: 1,
  }
  const paid = redeem(account, order, now)
  if (!paid.ok) return paid
  return ok({
    order,
    payment,
    points: order.points.reward ? paid.value : null,
    event: {
      n: 0,
      order: order.id,
      store: order.store,
      customer: order.customer,
      kind: 'place',
      from: null,
      to: status,
      at: now,
      by: { uid: customer.uid, as: 'customer' },
    },
  })
}

/** What is agreed about points: what it will earn, and the reward in its price. */
function pointsOf(
  store: Store,
  wanted: string | undefined,
  quote: Quote,
  { months }: LoyaltyAccount,
  now: Millis,
): Order['points'] {
  if (!store.loyalty) return { earns: 0, reward: null }
  const reward = rewardOf(store.loyalty, wanted)
  return {
    earns: earnedBy(quote, store.loyalty, months, monthOf(store, now)),
    reward: reward ? { id: reward.id, name: reward.name, cost: reward.cost } : null,
  }
}
