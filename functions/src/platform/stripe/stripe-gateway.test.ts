import { days, minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { aStripe, anIntent, keys, NOON, paid, taken } from './testing/a-stripe.ts'

describe('making a PaymentIntent', () => {
  it('holds an order’s money and takes a tip’s at once', async () => {
    const { gateway, stripe } = aStripe()
    const order = await gateway.makeIntent(anIntent(), 'one')
    const tip = await gateway.makeIntent(anIntent({ purpose: 'tip', amount: 150 }), 'two')
    expect(await stripe.paymentIntents.retrieve(order)).toMatchObject({
      amount: 2_000,
      currency: 'eur',
      capture_method: 'manual',
      customer: null,
      setup_future_usage: null,
      status: 'requires_payment_method',
      automatic_payment_methods: { enabled: true },
      metadata: { order: 'order-1', purpose: 'order', attempt: '1' },
      description: 'Order order-1',
    })
    expect(await stripe.paymentIntents.retrieve(tip)).toMatchObject({
      amount: 150,
      capture_method: 'automatic',
      metadata: { purpose: 'tip' },
    })
  })

  it('twice with one key makes one; with another amount it is refused for good', async () => {
    const { gateway, stripe } = aStripe()
    const first = await gateway.makeIntent(anIntent(), 'key')
    expect(await gateway.makeIntent(anIntent(), 'key')).toBe(first)
    const other = gateway.makeIntent(anIntent({ amount: 1 }), 'key')
    await expect(other).rejects.toMatchObject({ code: 'idempotency_error' })
    expect((await stripe.paymentIntents.list()).data).toHaveLength(1)
  })

  it('keeps the card of a payer who wants that, and of nobody else', async () => {
    const account = aStripe()
    const { gateway, stripe } = account
    const payer = await gateway.makePayer('uid-1', 'demo@forno.test', 'payer:uid-1')
    expect(await stripe.customers.retrieve(payer)).toMatchObject({
      email: 'demo@forno.test',
      metadata: { uid: 'uid-1' },
    })
    const kept = await paid(account, 'pm_card_visa', { payer, keep: true })
    const guest = await paid(account, 'pm_card_visa', { order: 'order-2', keep: true })
    expect(await stripe.paymentIntents.retrieve(kept)).toMatchObject({
      customer: payer,
      setup_future_usage: 'off_session',
    })
    expect(await stripe.paymentIntents.retrieve(guest)).toMatchObject({ setup_future_usage: null })
    expect(await gateway.cardsOf(payer)).toEqual([
      { id: 'pm_1', brand: 'visa', last4: '4242', expMonth: 12, expYear: 2034 },
    ])
  })
})

describe('charging a kept card again', () => {
  async function aKeptCard(card = 'pm_card_visa') {
    const account = aStripe()
    const payer = await account.gateway.makePayer('uid-1', '', 'payer:uid-1')
    const first = await paid(account, card, { payer, keep: true })
    const again = anIntent({ purpose: 'tip', amount: 300, payer, keep: true, cardOf: first })
    return { account, payer, first, again }
  }

  it('takes the money without its owner', async () => {
    const { account, again } = await aKeptCard()
    const id = await account.gateway.makeIntent(again, 'tip')
    expect(await account.gateway.read(id)).toMatchObject({ status: 'succeeded', received: 300 })
    expect(await account.gateway.makeIntent(again, 'tip')).toBe(id)
  })

  it('waits for its owner when the bank says no', async () => {
    const { account, again } = await aKeptCard('pm_card_chargeCustomerFail')
    const payer = again.payer
    await account.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer: payer })
    const kept = (await account.gateway.cardsOf(payer))[0]?.id ?? ''
    const { id: first } = await account.stripe.paymentIntents.create({
      amount: 500,
      currency: 'eur',
      customer: payer,
      payment_method: kept,
    })
    const id = await account.gateway.makeIntent({ ...again, cardOf: first }, 'tip')
    expect(await account.gateway.read(id)).toMatchObject({
      status: 'requires_payment_method',
      decline: 'generic_decline',
      received: 0,
    })
    expect(await account.gateway.clientSecret(id)).toMatch(/^pi_\d+_secret_/)
  })

  it('waits for its owner when the bank wants to see them', async () => {
    const { account, again } = await aKeptCard('pm_card_authenticationRequired')
    account.double.control.answerHolder(again.cardOf, true)
    const id = await account.gateway.makeIntent(again, 'tip')
    expect(await account.gateway.read(id)).toMatchObject({
      status: 'requires_payment_method',
      decline: 'authentication_required',
    })
  })

  it('waits for its owner when the card was taken away, or never kept', async () => {
    const { account, payer, first, again } = await aKeptCard()
    expect(await account.gateway.removeCard(payer, 'pm_1')).toBe(true)
    const guest = await paid(account, 'pm_card_visa', { order: 'order-2' })
    for (const cardOf of [first, guest, 'pi_none']) {
      const id = await account.gateway.makeIntent({ ...again, cardOf }, `tip after ${cardOf}`)
      expect(await account.gateway.read(id)).toMatchObject({
        status: 'requires_payment_method',
        decline: '',
      })
    }
  })
})

describe('taking, letting go and giving back', () => {
  it('happens once for each key', async () => {
    const account = aStripe()
    const { gateway } = account
    const id = await paid(account)
    await gateway.capture(id, 2_000, 'capture')
    await gateway.capture(id, 2_000, 'capture')
    const refund = { order: 'order-1', intent: id, amount: 500, plan: 1 }
    await gateway.refund(refund, 'refund')
    await gateway.refund(refund, 'refund')
    const facts = await gateway.read(id)
    expect(facts).toMatchObject({ received: 2_000, refunds: { re_1: { amount: 500, plan: 1 } } })
    expect(Object.keys(facts?.refunds ?? {})).toHaveLength(1)
  })

  it('is refused for good where there is nothing left to do', async () => {
    const account = aStripe()
    const { gateway } = account
    const id = await taken(account)
    const freed = await paid(account, 'pm_card_visa', { attempt: 2 })
    await gateway.cancel(freed, 'cancel')
    const refund = { order: 'order-1', intent: id, amount: 2_001, plan: 1 }
    const stands = { code: 'payment_intent_unexpected_state', name: 'GatewayRefused' }
    await expect(gateway.capture(id, 2_000, 'again')).rejects.toMatchObject(stands)
    await expect(gateway.cancel(id, 'too late')).rejects.toMatchObject(stands)
    await expect(gateway.cancel(freed, 'once more')).rejects.toMatchObject(stands)
    await expect(gateway.refund(refund, 'refund')).rejects.toMatchObject({
      code: 'refund_amount_too_large',
    })
    await gateway.refund({ ...refund, amount: 2_000 }, 'all')
    await expect(gateway.refund({ ...refund, amount: 1 }, 'more')).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
    await expect(gateway.capture('pi_none', 1, 'none')).rejects.toMatchObject({
      code: 'resource_missing',
    })
  })
})

describe('looking for payments', () => {
  it('finds all of an order since, the oldest first, with what became of them', async () => {
    const account = aStripe()
    await paid(account, 'pm_card_visa', { attempt: 9 })
    account.clock.now += minutes(10)
    const since = account.clock.now
    const first = await taken(account)
    await account.gateway.refund({ order: 'order-1', intent: first, amount: 5, plan: 1 }, 'refund')
    await paid(account, 'pm_card_visa', { order: 'order-2' })
    const tip = await paid(account, 'pm_card_createDispute', { purpose: 'tip', amount: 100 })
    const found = await account.gateway.intentsOf('order-1', since)
    expect(found).toEqual([await account.gateway.read(first), await account.gateway.read(tip)])
    expect(found[0]?.refunds).toMatchObject({ re_1: { plan: 1 } })
    expect(Object.keys(found[1]?.disputes ?? {})).toEqual(['du_1'])
  })

  it('goes through all pages, and takes in what names no order', async () => {
    const account = aStripe()
    for (let n = 1; n <= 130; n++)
      await account.gateway.makeIntent(anIntent({ attempt: n }), `${n}`)
    await account.stripe.paymentIntents.create({ amount: 700, currency: 'eur' })
    account.calls.length = 0
    const found = await account.gateway.intentsSince(NOON - days(1))
    expect(found.map(({ attempt }) => attempt)).toEqual([
      ...Array.from({ length: 130 }, (_, at) => at + 1),
      1,
    ])
    expect(found.at(-1)).toMatchObject({ order: '', amount: 700 })
    expect(account.calls).toHaveLength(2)
  })
})

describe('kept cards', () => {
  it('are forgotten only by whose they are', async () => {
    const account = aStripe()
    const { gateway } = account
    const mine = await gateway.makePayer('uid-1', '', 'one')
    const theirs = await gateway.makePayer('uid-2', '', 'two')
    expect(await gateway.makePayer('uid-1', '', 'one')).toBe(mine)
    await paid(account, 'pm_card_visa', { payer: theirs, keep: true })
    const [card] = await gateway.cardsOf(theirs)
    for (const [payer, id] of [
      [mine, card?.id ?? ''],
      ['', card?.id ?? ''],
      [theirs, 'pm_none'],
      [theirs, '../customers'],
    ] as const)
      expect(await gateway.removeCard(payer, id)).toBe(false)
    expect(await gateway.removeCard(theirs, card?.id ?? '')).toBe(true)
    expect(await gateway.removeCard(theirs, card?.id ?? '')).toBe(false)
    expect(await gateway.cardsOf(theirs)).toEqual([])
  })

  it('are none of a payer whom Stripe does not know', async () => {
    expect(await aStripe().gateway.cardsOf('cus_none')).toEqual([])
  })
})

describe('an error that may pass', () => {
  it.each([
    ['an answer that was lost', { kind: 'reset' }],
    ['an answer that takes too long', { kind: 'timeout' }],
    ['trouble at Stripe', { kind: 'error' }],
    ['too much load', { kind: 'rate_limit' }],
  ] as const)('%s is not final', async (_, fault) => {
    const account = aStripe()
    const id = await paid(account)
    account.double.control.fail({ ...fault, path: '/v1/payment_intents/*/capture' })
    await expect(account.gateway.capture(id, 2_000, 'capture')).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringMatching(/^Stripe(Connection|API|RateLimit)Error/),
    })
  })

  it('trouble that Stripe keeps under the key is final the second time, and another key may do it', async () => {
    const account = aStripe()
    const id = await paid(account)
    account.double.control.fail({ kind: 'error', path: '/v1/payment_intents/*/capture' })
    const capture = (key: string) => account.gateway.capture(id, 2_000, key)
    await expect(capture('one')).rejects.toMatchObject({ name: 'Error' })
    await expect(capture('one')).rejects.toMatchObject({ code: 'api_error' })
    await capture('two')
    expect(await account.gateway.read(id)).toMatchObject({ received: 2_000 })
  })

  it('the same call under way is not final', async () => {
    const account = aStripe()
    const id = await paid(account)
    account.double.control.fail({ kind: 'hold', path: '/v1/payment_intents/*/capture' })
    const first = account.gateway.capture(id, 2_000, 'capture')
    await new Promise((resolve) => void setImmediate(resolve))
    await expect(account.gateway.capture(id, 2_000, 'capture')).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining('409'),
    })
    account.double.control.releaseCalls()
    await first
    expect(await account.gateway.read(id)).toMatchObject({ status: 'succeeded' })
  })

  it('a wrong key is not the order’s fault, and is not shown', async () => {
    const { gateway } = aStripe({ secretKey: 'sk_test_another_1234' })
    const thrown = await gateway.capture('pi_1', 1, 'key').catch((error: unknown) => error)
    expect(thrown).toMatchObject({ name: 'Error' })
    expect(String(thrown)).toContain('401')
    expect(JSON.stringify(thrown, Object.getOwnPropertyNames(thrown))).not.toMatch(
      /another|1234|sk_test_\w/,
    )
  })

  it('is tried again once by itself, with its key', async () => {
    const account = aStripe({ retries: 1 })
    const id = await paid(account)
    account.double.control.fail({ kind: 'timeout', when: 'after', path: '/v1/refunds' })
    await account.gateway.capture(id, 2_000, 'capture')
    const refund = { order: 'order-1', intent: id, amount: 500, plan: 1 }
    await account.gateway.refund(refund, 'refund')
    const facts = await account.gateway.read(id)
    expect(Object.keys(facts?.refunds ?? {})).toHaveLength(1)
  })
})

it('a card that is declined where nobody waits for another is a final no with the bank’s word', async () => {
  const account = aStripe()
  const id = await paid(account)
  // Stripe answers a capture like this when the bank has gone back on its word.
  const refused = aStripe({
    httpClient: {
      getClientName: () => 'refusing',
      makeRequest: async () => ({
        getStatusCode: () => 402,
        getHeaders: () => ({}),
        getRawResponse: () => ({}),
        toStream: () => {
          throw new Error('no stream')
        },
        toJSON: async () => ({
          error: { type: 'card_error', code: 'card_declined', decline_code: 'do_not_honor' },
        }),
      }),
    },
    secretKey: keys.secretKey,
  })
  await expect(refused.gateway.capture(id, 2_000, 'capture')).rejects.toMatchObject({
    name: 'GatewayRefused',
    code: 'do_not_honor',
  })
})
