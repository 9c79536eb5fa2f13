import { aMenu } from '@forno/domain/testing/a-menu'
import { summaryOf } from '@forno/domain/payment/summary'
import { aCapturedPayment, aCardPayment, someFacts } from '@forno/domain/testing/a-payment'
import { anAvailability } from '@forno/domain/testing/a-store'
import { aCheckout, anOrder } from '@forno/domain/testing/an-order'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import { refusalWords } from '@forno/domain/words/refusals'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { settlePayment } from '../../../functions/src/payments/settle-payment.ts'
import { aGateway } from './a-gateway.ts'
import { type Desk, openDesk } from './desk.ts'

const collections = ['orders', 'payments', 'jobs', 'claims', 'audit', 'trackings', 'payers']
const customer = aCustomer()
const manager = staffOf('centro', 'manager')
const order = anOrder({ id: 'order-of-theirs', status: 'accepted' })
const total = order.quote.total
const key = 'a-key-of-this-refund'
const card = { method: 'card', keep: false } as const

let desk: Desk
/** What Stripe shows of `pi_1`, where it is asked. */
let shown = someFacts(order)

beforeEach(async () => {
  shown = someFacts(order)
  desk = await openDesk({ gateway: aGateway({ read: async () => shown }) })
  const menu = aMenu({ store: 'centro' })
  const { db } = desk.ctx
  await documentAt(db, 'stores/{store}/menus/{version}', 'centro', menu.version).set(menu)
  const live = documentAt(db, 'stores/{store}/live/{doc}', 'centro', 'availability')
  await live.set(anAvailability({ store: 'centro' }))
  const { payment, entries } = aCapturedPayment(order)
  await desk.keep(order, payment, entries)
})

/** Everything that is written down, as text. */
async function written(): Promise<string> {
  const found = await Promise.all(
    collections.map(async (name) => (await desk.ctx.db.collection(name).get()).docs),
  )
  return JSON.stringify(found.flat().map((doc) => [doc.ref.path, doc.data()]))
}

const stranger = aCustomer('somebody-else')
const elsewhere = staffOf('norte', 'manager')
const unknown = 'order-that-is-not'
const refund = { order: order.id, key, reason: 'cold', bearer: 'shop' } as const
const amountOf = (amount: number) => ({ ...refund, what: { kind: 'amount', amount } }) as const
const checkout = (changes: Parameters<typeof aCheckout>[0]) =>
  aCheckout({ payment: card, ...changes })

/** What is asked, by whom, what is said, and a word of what to do next. */
const cases = [
  [
    'another price',
    'placeOrder',
    checkout({ expectedTotal: 1 }),
    customer,
    'priceChanged expectedTotal',
    /confirm again/,
  ],
  [
    'a tip below zero',
    'placeOrder',
    checkout({ tip: -1, expectedTotal: 1 }),
    customer,
    'invalid tip',
    /correct it/,
  ],
  [
    'a tip of half a cent',
    'changeTip',
    { order: order.id, tip: 0.5 },
    customer,
    'invalid tip',
    /correct it/,
  ],
  [
    'a tip lowered below zero',
    'changeTip',
    { order: order.id, tip: -100 },
    customer,
    'invalid tip',
    /correct it/,
  ],
  [
    'a currency of one’s own',
    'placeOrder',
    { ...checkout({}), currency: 'UYU' },
    customer,
    'invalid currency',
    /correct it/,
  ],
  [
    'an amount of one’s own',
    'payOrder',
    { order: order.id, amount: 1 },
    customer,
    'invalid amount',
    /correct it/,
  ],
  [
    'a refund above the rest',
    'refundOrder',
    amountOf(total + 1),
    manager,
    'refundTooMuch what.amount',
    /Enter that or less/,
  ],
  ['a refund of nothing', 'refundOrder', amountOf(0), manager, 'invalid what.amount', /correct it/],
  [
    'a refund without a reason',
    'refundOrder',
    { ...amountOf(1), reason: ' ' },
    manager,
    'reasonNeeded reason',
    /Say why/,
  ],
  [
    'more pieces than were bought',
    'refundOrder',
    { ...refund, what: { kind: 'lines', lines: [{ key: 'line-1', quantity: 9 }] } },
    manager,
    'linesRefunded what.lines.0.quantity',
    /Choose fewer/,
  ],
  [
    'an unknown order to pay',
    'payOrder',
    { order: unknown },
    customer,
    'notFound order',
    /look in your orders/,
  ],
  [
    'an unknown order to tip',
    'changeTip',
    { order: unknown, tip: 100 },
    customer,
    'notFound order',
    /look in your orders/,
  ],
  [
    'an unknown order to refund',
    'refundOrder',
    { ...amountOf(1), order: unknown },
    manager,
    'notFound order',
    /look in your orders/,
  ],
  [
    'somebody else’s order to pay',
    'payOrder',
    { order: order.id },
    stranger,
    'notFound order',
    /look in your orders/,
  ],
  [
    'somebody else’s order to tip',
    'changeTip',
    { order: order.id, tip: 100 },
    stranger,
    'notFound order',
    /look in your orders/,
  ],
  [
    'another shop’s order to refund',
    'refundOrder',
    amountOf(1),
    elsewhere,
    'notFound order',
    /look in your orders/,
  ],
  ['a refund by its customer', 'refundOrder', amountOf(1), customer, 'notAllowed', /Ask a manager/],
] as const

describe('money that was not agreed', () => {
  it.each(cases)('%s is refused with what to do, and nothing is written', async (...one) => {
    const [, name, input, person, said, next] = one
    const before = await written()
    const result = await desk.give(name, input, person)
    if (result.ok) throw new Error(`${name} was not refused`)
    const [refusal] = result.refusals
    if (!refusal) throw new Error('a refusal without a reason')
    const { code, field, params = {} } = refusal
    expect(field === undefined ? code : `${code} ${field}`).toBe(said)
    const say = { money: String, dayAndTime: String, status: String }
    expect(refusalWords[code](params, say)).toMatch(next)
    expect((await written()) === before, 'nothing is written').toBe(true)
  })
})

describe('a PaymentIntent that somebody changed in Stripe’s own pages', () => {
  const checked = aCheckout({ payment: card })
  const waiting = anOrder(
    { id: 'order-that-waits', status: 'awaitingPayment' },
    { checkout: checked },
  )
  const look = async (changes: Parameters<typeof someFacts>[1]) => {
    shown = someFacts(waiting, { status: 'requires_capture', capturable: total, ...changes })
    await settlePayment(waiting.id, desk.ctx, { look: ['pi_1'] })
    const found = await documentAt(desk.ctx.db, 'orders/{order}', waiting.id).get()
    return found.data()?.status
  }

  beforeEach(async () => {
    const { payment } = aCardPayment([{}], waiting)
    await desk.keep({ ...waiting, paymentSummary: summaryOf(payment) }, payment)
  })

  it('places the order when it holds the price', async () => {
    expect(await look({})).toBe('placed')
  })

  it('does not when it holds a cent less', async () => {
    expect(await look({ capturable: total - 1 })).toBe('awaitingPayment')
  })

  it('is not taken for this order’s when its currency or its order is another, and staff are told', async () => {
    const before = await written()
    expect(await look({ currency: 'EUR' })).toBe('awaitingPayment')
    expect(await look({ order: 'another-order' })).toBe('awaitingPayment')
    expect((await written()) === before).toBe(true)
    expect(desk.lines.filter(({ level }) => level === 'error')).toHaveLength(2)
  })
})
