import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../books/entry.ts'
import { balanceOf, cardMoney } from '../books/trial-balance.ts'
import { sum } from '../money/cents.ts'
import type { Order } from '../order/order.ts'
import type { Status } from '../order/statuses.ts'
import { placeOrder } from '../order/place-order.ts'
import { priceCart } from '../pricing/price-cart.ts'
import { receiptOf } from '../receipt/receipt.ts'
import { anyCart } from '../testing/arbitraries.ts'
import { brokenMoney, someFacts } from '../testing/a-payment.ts'
import { aStore, aZone } from '../testing/a-store.ts'
import { aCheckout, anOrder, aShop, byCard, EVENING, valueOf } from '../testing/an-order.ts'
import { aCustomer } from '../testing/people.ts'
import { applyIntent } from './apply-intent.ts'
import { attemptAnswered, planAttempt } from './attempts.ts'
import { receiveCash } from './cash.ts'
import { lineAmounts } from './line-amounts.ts'
import type { NextCall } from './calls.ts'
import { nextCall } from './next-call.ts'
import { newPayment, type Payment } from './payment.ts'
import { planRefund, type RefundAsk } from './refund.ts'
import { refundable } from './refundable.ts'
import type { StripeFacts } from './stripe-facts.ts'
import { changeTip, planTipRefund } from './tip.ts'
import { withEntries } from './wanted-entries.ts'

const template = anOrder()
const by = { by: 'manager-1', at: EVENING }

/** An order's money, its books, and a Stripe that does as it is told. Throws when a promise is broken. */
class Till {
  payment: Payment
  readonly entries: Entry[] = []
  readonly stripe = new Map<string, StripeFacts>()
  private refundIds = 0

  constructor(readonly order: Order) {
    this.payment = newPayment(order, 'card', EVENING)
  }

  /** Carries out what is called for, until there is nothing more; the customer's card always works. */
  settle(status: Status): void {
    for (let calls = 0; calls < 30; calls += 1) {
      const next = nextCall(this.payment, status, EVENING)
      if (next.do === 'planRefund') this.plan(next)
      else if (next.do === 'send') this.send(next)
      else if (next.do === 'nothing') return
      else throw new Error(JSON.stringify(next))
    }
    throw new Error('it never comes to rest')
  }

  private plan({ purpose }: Extract<NextCall, { do: 'planRefund' }>): void {
    this.payment =
      purpose === 'tip'
        ? planTipRefund(this.payment, by)
        : planned(this.payment, this.order, {
            what: { kind: 'whole' },
            reason: 'no food',
            bearer: 'shop',
          })
  }

  private send(call: Extract<NextCall, { do: 'send' }>): void {
    this.payment = planAttempt(this.payment, call, EVENING)
    const id = this.doneAtStripe(call)
    this.read(id)
    this.payment = attemptAnswered(this.payment, call.key)
  }

  private doneAtStripe({ purpose, amount, intent, n }: Extract<NextCall, { do: 'send' }>): string {
    const known = this.stripe.get(intent)
    if (purpose === 'authorise' || purpose === 'tip') {
      const held = purpose === 'authorise'
      const id = `pi_${purpose}_${n}`
      const outcome = held
        ? ({ status: 'requires_capture', capturable: amount } as const)
        : ({ status: 'succeeded', received: amount, purpose: 'tip' } as const)
      this.stripe.set(id, someFacts(this.order, { id, attempt: n, amount, ...outcome }))
      return id
    }
    if (!known) throw new Error(`${purpose} of no PaymentIntent`)
    if (purpose === 'capture') {
      const done = { status: 'succeeded', received: amount, capturable: 0 } as const
      this.stripe.set(intent, { ...known, ...done })
    } else if (purpose === 'cancel') {
      this.stripe.set(intent, { ...known, status: 'canceled', capturable: 0 })
    } else {
      this.refundIds += 1
      const refund = { amount, status: 'succeeded', plan: n } as const
      const refunds = { ...known.refunds, [`re_${this.refundIds}`]: refund }
      this.stripe.set(intent, { ...known, refunds })
    }
    return intent
  }

  read(id: string): void {
    const facts = this.stripe.get(id)
    if (!facts) throw new Error(`no ${id}`)
    const applied = applyIntent(this.payment, this.order.quote, facts, EVENING)
    if (!applied.ok || applied.value.surprises.length > 0) throw new Error(JSON.stringify(applied))
    this.payment = applied.value.payment
    this.entries.push(...applied.value.entries)
    this.check()
  }

  check(): void {
    const broken = brokenMoney(this.payment, this.entries, this.order.quote)
    if (broken.length > 0) throw new Error(broken.join('; '))
  }

  /** Σ captured − Σ refunded − Σ lost disputes, as Stripe has it. */
  get atStripe(): number {
    const all = [...this.stripe.values()]
    const back = all.flatMap(({ refunds }) => Object.values(refunds).map(({ amount }) => amount))
    return sum(all.map(({ received }) => received)) - sum(back)
  }
}

function planned(payment: Payment, order: Order, ask: RefundAsk): Payment {
  const result = planRefund(payment, order.quote, ask, by)
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value
}

/** New ones each time; the seed in the names below brings the same again. */
const [seed = 0] = fc.sample(fc.nat(), 1)
const carts = fc.sample(anyCart, { numRuns: 14_000, seed })
const orders = carts
  .slice(0, 10_000)
  .map((cart): Order => ({ ...template, quote: valueOf(priceCart(cart)) }))
const anyOrder = fc.constantFrom(...orders)

describe(`the price of an order (baskets of seed ${seed})`, () => {
  it('is one number, shown, confirmed, captured, receipted and booked: 10,000 random baskets', () => {
    for (const order of orders) {
      const shown = order.quote.total
      const till = new Till(order)
      till.settle('placed')
      expect(till.payment.authorised).toBe(shown)
      till.settle('accepted')
      const receipt = receiptOf(order, till.payment, till.entries)
      const booked = -balanceOf(
        till.entries.filter(({ kind }) => kind === 'sale'),
        'customer',
      )
      expect({
        confirmed: till.payment.price.amount,
        captured: till.atStripe,
        recorded: till.payment.captured,
        receipted: receipt.total,
        paid: receipt.paid,
        due: shown === 0 ? 0 : receipt.due,
        sold: -booked,
        booked: cardMoney(till.entries),
        owed: balanceOf(till.entries, 'customer'),
      }).toEqual({
        confirmed: shown,
        captured: shown,
        recorded: shown,
        receipted: shown,
        paid: shown,
        due: 0,
        sold: shown,
        booked: shown,
        owed: 0,
      })
    }
  }, 180_000)

  it('is the same in cash, and stands in the drawer that took it', () => {
    for (const order of orders.filter(({ quote }) => quote.total > 0).slice(0, 2_000)) {
      const due = newPayment(order, 'cash', EVENING)
      const received = receiveCash(due, { drawer: 'driver-1', by: 'driver-1', at: EVENING })
      const { payment: paid, entries } = withEntries(received, order.quote, EVENING)
      expect(brokenMoney(paid, entries, order.quote)).toEqual([])
      expect(balanceOf(entries, 'cashDrawer')).toBe(order.quote.total)
      expect(receiptOf(order, paid, entries).paid).toBe(order.quote.total)
    }
  }, 180_000)

  it('is the one that was shown, at the counter: 10,000 baskets placed, by card and in cash', () => {
    const baskets = carts.filter(({ lines }) => lines.length > 0).slice(0, 10_000)
    expect(baskets).toHaveLength(10_000)
    for (const [n, { menu, halves, taxes, lines, fees, tip }] of baskets.entries()) {
      const zones = [aZone({ minimum: 0, fee: fees[0]?.amount ?? 0 })]
      const shop = aShop({ menu, store: aStore({ halves, taxes, zones }) })
      const payment = n % 2 === 0 ? byCard : ({ method: 'cash' } as const)
      const checkout = aCheckout({ lines: [...lines], tip, payment }, shop)
      const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }
      const placed = valueOf(placeOrder(shop, checkout, aCustomer(), ids, EVENING))
      const { status, quote } = placed.order
      const shown = checkout.expectedTotal
      expect([quote.total, placed.payment.price.amount]).toEqual([shown, shown])
      expect(status).toBe(payment.method === 'card' && shown > 0 ? 'awaitingPayment' : 'placed')
      const next = nextCall(placed.payment, status, EVENING)
      expect('amount' in next ? next.amount : 0).toBe(payment.method === 'card' ? shown : 0)
    }
  }, 180_000)

  it('is shared out to the pieces without losing a cent', () => {
    for (const { quote } of orders.filter((one) => one.quote.lines.length > 0)) {
      const pieces = lineAmounts(quote).flatMap((line) => line.pieces.flat())
      expect(sum(pieces.map(({ amount }) => amount))).toBe(quote.total - quote.tip)
      expect(pieces.every(({ amount }) => amount > 0)).toBe(true)
    }
  }, 180_000)
})

/** What people do with an order's money afterwards. */
const anyDeed = fc.oneof(
  fc.record({ do: fc.constant('amount' as const), share: fc.integer({ min: 1, max: 130 }) }),
  fc.record({ do: fc.constant('line' as const), line: fc.nat(4), quantity: fc.nat(3) }),
  fc.record({ do: fc.constant('tip' as const), tip: fc.nat(20_000) }),
  fc.record({ do: fc.constant('whole' as const) }),
)
type Deed = typeof anyDeed extends fc.Arbitrary<infer T> ? T : never

function askOf(till: Till, deed: Exclude<Deed, { do: 'tip' }>): RefundAsk {
  const more = { reason: 'cold', bearer: 'shop' } as const
  if (deed.do === 'whole') return { what: { kind: 'whole' }, ...more }
  if (deed.do === 'amount') {
    const amount = Math.ceil((refundable(till.payment) * deed.share) / 100) + 1
    return { what: { kind: 'amount', amount }, ...more }
  }
  const { lines } = till.order.quote
  const key = lines[deed.line % Math.max(1, lines.length)]?.key ?? 'none'
  return { what: { kind: 'lines', lines: [{ key, quantity: deed.quantity + 1 }] }, ...more }
}

function carryOut(till: Till, deed: Deed): void {
  if (deed.do === 'tip') {
    const at = { status: 'delivered', handedOverAt: EVENING } as const
    const changed = changeTip(till.payment, till.order.quote, at, deed.tip, EVENING)
    if (changed.ok) till.payment = changed.value.payment
  } else {
    const left = refundable(till.payment)
    const result = planRefund(till.payment, till.order.quote, askOf(till, deed), by)
    if (result.ok) till.payment = result.value
    const now = refundable(till.payment)
    if (now < 0 || now > left) throw new Error(`${now} left of ${left}`)
  }
  till.settle('delivered')
}

describe(`whatever is refunded and tipped afterwards (seed ${seed})`, () => {
  const deeds = fc.array(anyDeed, { minLength: 1, maxLength: 6 })

  it('never gives back more than was captured, and Stripe and the books agree: 10,000 orders', () => {
    const property = fc.property(anyOrder, deeds, (order, list) => {
      const till = new Till(order)
      till.settle('placed')
      till.settle('accepted')
      for (const deed of list) {
        carryOut(till, deed)
        expect(till.atStripe).toBeGreaterThanOrEqual(0)
        expect(cardMoney(till.entries)).toBe(till.atStripe)
        expect(refundable(till.payment)).toBe(till.atStripe)
      }
    })
    fc.assert(property, { numRuns: 10_000 })
  }, 180_000)

  it('nothing is kept of an order that ends without food, wherever it ends', () => {
    const ends = fc.constantFrom<Status>('refused', 'cancelled', 'failed')
    const property = fc.property(anyOrder, deeds, ends, fc.boolean(), (order, list, end, taken) => {
      const till = new Till(order)
      till.settle('placed')
      if (taken) till.settle('accepted')
      if (taken) for (const deed of list) carryOut(till, deed)
      till.settle(end)
      expect(till.atStripe).toBe(0)
      expect(till.payment.authorised).toBe(0)
      for (const account of ['cardClearing', 'tips', 'tax'] as const) {
        expect(balanceOf(till.entries, account)).toBe(0)
      }
    })
    fc.assert(property, { numRuns: 2_000 })
  }, 180_000)
})
