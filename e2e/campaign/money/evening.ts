import type { Order } from '@forno/domain/order/order'
import type { Shop } from '@forno/domain/order/place-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Told } from '../invariants/look.ts'
import { doSomething, give } from '../orders/evening.ts'
import { customers, drivers, manager, STORE } from '../orders/shop.ts'
import type { Random } from '../random.ts'
import { keys } from '../stripe/account.ts'
import type { World } from '../world.ts'
import { orderAndPay } from './customer.ts'

/** How long people go on doing things. */
export const EVENING_LASTS: Millis = minutes(8)

/** An evening of orders that are paid, refunded, tipped and disputed, each at moments and in ways that chance picks. */
export function liveThrough(here: World, shop: Shop, told: Told): void {
  const chance = here.random.branch('people')
  const orders = 1 + chance.below(3)
  for (let n = 0; n < orders; n++) {
    const own = chance.branch(`customer ${n}`)
    const key = `checkout-key-000${n}`
    orderAndPay(here, shop, told, { key, within: EVENING_LASTS / 4, chance: own })
  }
  const moments = 30 + chance.below(20)
  for (let n = 0; n < moments; n++) {
    const own = chance.branch(`moment ${n}`)
    here.scheduler.after(chance.below(EVENING_LASTS), () => {
      if (own.chance(0.6)) doSomething(here, told, own)
      else moveMoney(here, n, own)
    })
  }
}

type Deed = (here: World, order: Order, n: number, chance: Random) => void

const deeds: readonly Deed[] = [
  refund,
  refund,
  tip,
  tip,
  tip,
  dispute,
  decide,
  inStripesPages,
  receipt,
  cash,
]

function moveMoney(here: World, n: number, chance: Random): void {
  const orders = here.records.orders()
  if (orders.length > 0) chance.pick(deeds)(here, chance.pick(orders), n, chance)
}

function refund(here: World, { id, quote }: Order, n: number, chance: Random): void {
  const [first] = quote.lines
  const what = chance.pick([
    { kind: 'whole' },
    { kind: 'amount', amount: 1 + chance.below(700) },
    { kind: 'lines', lines: [{ key: first?.key ?? '', quantity: 1 }] },
  ])
  const bearer = chance.pick(['shop', 'driver', 'platform'])
  const key = `refund-key-${String(n).padStart(6, '0')}`
  give(here, 'refundOrder', { order: id, key, what, reason: 'cold', bearer }, manager, chance)
}

function tip(here: World, { id, customer }: Order, _: number, chance: Random): void {
  const by = customers.find(({ uid }) => uid === customer)
  if (!by) return
  give(here, 'changeTip', { order: id, tip: chance.below(4) * 150 }, by, chance, () => {
    // The difference is to be paid, and often is.
    if (chance.chance(0.5)) payTip(here, id)
  })
}

/** Pays whatever tip waits, with a card that is good. */
function payTip(here: World, order: string): void {
  const waiting = [...here.stripe.control.state().paymentIntents.values()].find(
    ({ metadata, status }) =>
      metadata['order'] === order &&
      metadata['purpose'] === 'tip' &&
      status === 'requires_payment_method',
  )
  if (!waiting) return
  const path = `/v1/payment_intents/${waiting.id}/confirm`
  void ask(here, path, {
    payment_method: 'pm_card_visa',
    return_url: 'https://forno.example.test/back',
  })
}

function dispute(here: World, { id }: Order, _: number, chance: Random): void {
  const { charges, paymentIntents } = here.stripe.control.state()
  const [charge] = [...charges.values()].filter(
    ({ captured, disputed, amount_captured, amount_refunded, payment_intent }) =>
      captured &&
      !disputed &&
      amount_captured > amount_refunded &&
      typeof payment_intent === 'string' &&
      paymentIntents.get(payment_intent)?.metadata['order'] === id,
  )
  if (typeof charge?.payment_intent !== 'string') return
  const intent = charge.payment_intent
  here.history.say(`the charge of ${intent} is disputed`)
  const whole = charge.amount_captured - charge.amount_refunded
  const amount = chance.chance(0.5) ? whole : 1 + chance.below(whole)
  here.stripe.control.openDispute({ intent, amount, inquiry: chance.chance(0.3) })
  here.stripeMoved()
}

/** The bank decides on a dispute that is open. */
function decide(here: World, _order: Order, _: number, chance: Random): void {
  const { disputes } = here.stripe.control.state()
  const open = [...disputes.values()].find(({ status }) => status.endsWith('needs_response'))
  if (!open) return
  const won = chance.chance(0.5)
  here.history.say(`the dispute ${open.id} is ${won ? 'won' : 'lost'}`)
  here.stripe.control.endDispute(open.id, won)
  here.stripeMoved()
}

/** Somebody refunds in Stripe's own pages, past us. */
function inStripesPages(here: World, { id }: Order, _: number, chance: Random): void {
  const { paymentIntents } = here.stripe.control.state()
  const paid = [...paymentIntents.values()].find(
    ({ metadata, amount_received }) => metadata['order'] === id && amount_received > 0,
  )
  if (!paid || chance.chance(0.5)) return
  here.history.say(`${paid.id} is refunded in Stripe's pages`)
  void ask(here, '/v1/refunds', {
    payment_intent: paid.id,
    amount: String(1 + chance.below(300)),
  })
}

function receipt(here: World, { id, customer }: Order, n: number, chance: Random): void {
  const by = customers.find(({ uid }) => uid === customer)
  if (!by) return
  const key = `receipt-key-${String(n).padStart(5, '0')}`
  give(here, 'sendReceipt', { order: id, key, to: 'guest@example.test' }, by, chance)
}

/** A driver's cash is taken over, as it is at this moment. */
function cash(here: World, _order: Order, n: number, chance: Random): void {
  const drawer = chance.pick([...drivers.map(({ uid }) => uid), 'counter'])
  here.give('readCash', { store: STORE, drawer }, manager, (shown) => {
    if (!shown.ok || typeof shown.value !== 'object' || shown.value === null) return
    const expected = 'total' in shown.value ? Number(shown.value.total) : 0
    const key = `settle-key-${String(n).padStart(6, '0')}`
    const said = { expected, counted: expected, note: '' }
    give(here, 'settleCash', { store: STORE, drawer, key, ...said }, manager, chance)
  })
}

/** Something that somebody with the account's own key does at Stripe, past the shop. */
async function ask(here: World, path: string, form: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(form).toString()
  const headers = { authorization: `Bearer ${keys.secret}` }
  await here.stripe.handle({ method: 'POST', path, headers, body })
  here.stripeMoved()
}
