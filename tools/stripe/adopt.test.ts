import { describe, expect, it } from 'vitest'
import type { Adopted } from './adopted.ts'
import { aShop, eventsOf, NOON, refusalOf } from './testing/shop.ts'

const DAY = 86_400_000
const before = NOON - 9 * DAY
const order = { order: 'order-1' }
const aPayment = (changes: Partial<Adopted> = {}): Adopted => ({
  id: 'pi_past',
  at: before,
  amount: 2_000,
  currency: 'EUR',
  description: 'Order order-1',
  metadata: order,
  card: { brand: 'visa', last4: '4242' },
  captured: { at: before + 1_000, amount: 2_000, line: 'txn_taken' },
  canceledAt: null,
  refunds: [
    { id: 're_past', at: before + 2_000, line: 'txn_back', amount: 300, metadata: { plan: '1' } },
  ],
  dispute: null,
  ...changes,
})
const aDispute: Adopted['dispute'] = {
  id: 'dp_past',
  at: before + DAY,
  line: 'txn_asked',
  amount: 2_000,
  reason: 'fraudulent',
  dueBy: before + 15 * DAY,
}

describe('a payment of the past', () => {
  it('is there under its ids and times, and shaped like one that was made here', async () => {
    const { double, stripe } = aShop()
    double.control.adopt([aPayment()])
    const here = await stripe.paymentIntents.create({
      amount: 2_000,
      currency: 'eur',
      capture_method: 'manual',
      automatic_payment_methods: { enabled: true },
      confirm: true,
      payment_method: 'pm_card_visa',
      use_stripe_sdk: true,
    })
    await stripe.paymentIntents.capture(here.id)
    const expand = ['latest_charge.balance_transaction', 'payment_method']
    const past = await stripe.paymentIntents.retrieve('pi_past', { expand })
    expect(past).toMatchObject({
      created: before / 1_000,
      currency: 'eur',
      metadata: order,
      status: 'succeeded',
      amount_received: 2_000,
      latest_charge: {
        amount_refunded: 300,
        balance_transaction: { id: 'txn_taken', fee: 55, created: before / 1_000 + 1 },
      },
    })
    const other = await stripe.paymentIntents.retrieve(here.id, { expand })
    expect(Object.keys(past)).toEqual(Object.keys(other))
    expect(await stripe.refunds.retrieve('re_past')).toMatchObject({
      balance_transaction: 'txn_back',
      metadata: { plan: '1' },
    })
  })

  it('can be refunded further, and no more than is left', async () => {
    const { double, stripe } = aShop()
    double.control.adopt([aPayment()])
    await stripe.refunds.create({ payment_intent: 'pi_past', amount: 1_700 })
    const refused = stripe.refunds.create({ payment_intent: 'pi_past', amount: 1 })
    expect((await refusalOf(refused)).code).toBe('charge_already_refunded')
  })

  it('in dispute has its own day to answer by, and can be won', async () => {
    const { double, stripe } = aShop()
    double.control.adopt([aPayment({ refunds: [], dispute: aDispute })])
    const { data } = await stripe.disputes.list({ payment_intent: 'pi_past' })
    expect(data).toMatchObject([
      {
        id: 'dp_past',
        status: 'needs_response',
        evidence_details: { due_by: before / 1_000 + 15 * 86_400 },
        balance_transactions: [{ id: 'txn_asked', fee: 2_000 }],
      },
    ])
    expect(double.control.endDispute('dp_past', true).status).toBe('won')
  })

  it('that was let go is cancelled; one that is still held ends on its day', async () => {
    const { double, stripe } = aShop()
    const none = { captured: null, refunds: [] }
    double.control.adopt([
      aPayment({ id: 'pi_gone', ...none, canceledAt: before + 1 }),
      aPayment({ id: 'pi_held', ...none, at: NOON - DAY }),
    ])
    const statusOf = async (id: string) => (await stripe.paymentIntents.retrieve(id)).status
    expect(await statusOf('pi_gone')).toBe('canceled')
    expect(await statusOf('pi_held')).toBe('requires_capture')
    double.control.moveClock(6 * DAY + 1)
    expect(await statusOf('pi_held')).toBe('canceled')
  })

  it('is told to nobody', () => {
    const { double } = aShop()
    double.control.register({ url: 'http://127.0.0.1:1/', events: ['*'] })
    double.control.adopt([aPayment({ dispute: { ...aDispute, amount: 1_700 } })])
    expect(eventsOf(double)).toEqual([])
    expect(double.due()).toEqual([])
  })

  it('twice is once, also after a restart', () => {
    const { double } = aShop()
    double.control.adopt([aPayment()])
    const written = double.write()
    double.read(written)
    double.control.adopt([aPayment()])
    expect(double.write()).toBe(written)
  })

  it.each<[string, Partial<Adopted>]>([
    ['another amount', { amount: 2_001 }],
    ['another order', { metadata: { order: 'order-2' } }],
    ['fewer refunds', { refunds: [] }],
    ['more than that', { dispute: { ...aDispute, amount: 1_700 } }],
  ])('that is there with %s is refused, and nothing beside it is taken', (_, changes) => {
    const { double } = aShop()
    double.control.adopt([aPayment()])
    const written = double.write()
    const other = aPayment({ id: 'pi_other', captured: null, refunds: [] })
    expect(() => double.control.adopt([other, aPayment(changes)])).toThrow('is there already')
    expect(double.write()).toBe(written)
  })

  it('by a card that nobody knows is refused', () => {
    const { double } = aShop()
    const card = { brand: 'visa', last4: '1234' }
    expect(() => double.control.adopt([aPayment({ card })])).toThrow('No test card')
  })
})

describe('over HTTP', () => {
  const tell = async (name: string, body: string, double = aShop().double) => {
    const path = `/__control/${name}`
    const answer = await double.handle({ method: 'POST', path, headers: {}, body })
    return 'lost' in answer ? 0 : answer.status
  }

  it('comes as JSON; what is not as it should be is refused', async () => {
    expect(await tell('adopt', JSON.stringify([aPayment()]))).toBe(200)
    const { canceledAt: _, ...less } = aPayment()
    for (const body of ['', '{', '{}', JSON.stringify([less]), JSON.stringify([{ id: 'pi' }])])
      expect(await tell('adopt', body)).toBe(400)
  })

  it('an order is forgotten with all that was paid for it and every answer about it', async () => {
    const { double, stripe } = aShop()
    const empty = double.write()
    const refund = { payment_intent: 'pi_past', amount: 100 }
    const again = { idempotencyKey: 'order-1:refund:2' }
    double.control.adopt([aPayment()])
    await stripe.refunds.create(refund, again)
    await tell('forget', 'orders[]=order-2', double)
    expect(double.control.state().paymentIntents.size).toBe(1)
    await tell('forget', 'orders[]=order-1', double)
    double.control.state().events.clear()
    expect(double.write()).toBe(empty)
    double.control.adopt([aPayment()])
    await stripe.refunds.create(refund, again)
    const charge = double.control.state().charges.get('ch_past')
    expect(charge?.amount_refunded).toBe(400)
  })
})
