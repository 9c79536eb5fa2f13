import { describe, expect, it } from 'vitest'
import { aShop, eventsOf, named, pay, refusalOf } from './testing/shop.ts'

const DAY = 86_400_000

describe('an idempotency key', () => {
  it('gives the first answer again, and nothing happens twice', async () => {
    const { stripe, double } = aShop()
    const first = await pay(stripe, 'pm_card_visa', {}, { idempotencyKey: 'order:A17:pay:1' })
    const again = await pay(stripe, 'pm_card_visa', {}, { idempotencyKey: 'order:A17:pay:1' })
    expect(again).toEqual(first)
    expect(again.lastResponse.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'original-request': first.lastResponse.requestId,
    })
    expect(again.lastResponse.requestId).not.toBe(first.lastResponse.requestId)
    expect(double.control.state().charges.size).toBe(1)
  })

  it('is refused with other parameters, or for another call', async () => {
    const { stripe } = aShop()
    const key = { idempotencyKey: 'order:A17:pay:1' }
    await pay(stripe, 'pm_card_visa', {}, key)
    expect(await refusalOf(pay(stripe, 'pm_card_visa', { amount: 2_001 }, key))).toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    })
    expect(await refusalOf(stripe.customers.create({}, key))).toMatchObject({
      type: 'StripeIdempotencyError',
      message: expect.stringContaining('same endpoint'),
    })
  })

  it('remembers a declined card, and a failure of Stripe itself', async () => {
    const { stripe, double } = aShop()
    const key = { idempotencyKey: 'k1' }
    const first = await refusalOf(pay(stripe, 'pm_card_chargeDeclined', {}, key))
    const again = await refusalOf(pay(stripe, 'pm_card_chargeDeclined', {}, key))
    expect(again.charge).toBe(first.charge)
    double.control.fail({ kind: 'error' })
    const other = { idempotencyKey: 'k2' }
    expect(await refusalOf(pay(stripe, 'pm_card_visa', {}, other))).toMatchObject({
      statusCode: 500,
    })
    expect(await refusalOf(pay(stripe, 'pm_card_visa', {}, other))).toMatchObject({
      statusCode: 500,
      headers: { 'idempotent-replayed': 'true' },
    })
  })

  it('does not remember what was refused at the door', async () => {
    const { stripe } = aShop()
    const key = { idempotencyKey: 'k1' }
    await refusalOf(pay(stripe, 'pm_card_visa', { amount: 1 }, key))
    expect(await pay(stripe, 'pm_card_visa', {}, key)).toMatchObject({ status: 'succeeded' })
  })

  it('is refused while its first call is under way', async () => {
    const { stripe, double } = aShop()
    const key = { idempotencyKey: 'k1' }
    double.control.fail({ kind: 'hold' })
    const first = pay(stripe, 'pm_card_visa', {}, key)
    expect(await refusalOf(pay(stripe, 'pm_card_visa', {}, key))).toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    })
    expect(double.control.releaseCalls()).toBe(1)
    const paid = await first
    expect(await pay(stripe, 'pm_card_visa', {}, key)).toEqual(paid)
  })

  it('is forgotten after a day', async () => {
    const { stripe, clock } = aShop()
    const key = { idempotencyKey: 'k1' }
    const first = await pay(stripe, 'pm_card_visa', {}, key)
    clock.now += DAY - 1
    expect((await pay(stripe, 'pm_card_visa', {}, key)).id).toBe(first.id)
    clock.now += 1
    expect((await pay(stripe, 'pm_card_visa', {}, key)).id).not.toBe(first.id)
  })
})

describe('a call that fails', () => {
  it.each([
    [{ kind: 'reset', when: 'before' }, 'StripeConnectionError', 0],
    [{ kind: 'reset', when: 'after' }, 'StripeConnectionError', 1],
    [{ kind: 'timeout', when: 'before' }, 'StripeConnectionError', 0],
    [{ kind: 'timeout', when: 'after' }, 'StripeConnectionError', 1],
    [{ kind: 'error', when: 'before' }, 'StripeAPIError', 0],
    [{ kind: 'error', when: 'after' }, 'StripeAPIError', 1],
    [{ kind: 'rate_limit' }, 'StripeRateLimitError', 0],
  ] as const)('%j leaves an error and %s charges', async (fault, type, charges) => {
    const { stripe, double } = aShop()
    double.control.fail({ ...fault, path: '/v1/payment_intents' })
    await stripe.customers.create({})
    expect((await refusalOf(pay(stripe, 'pm_card_visa'))).type).toBe(type)
    expect(double.control.state().charges.size).toBe(charges)
    expect(await pay(stripe, 'pm_card_visa')).toMatchObject({ status: 'succeeded' })
  })

  it('whose answer was lost gives that answer to the same key', async () => {
    const { stripe, double } = aShop()
    double.control.fail({ kind: 'reset', when: 'after' })
    const key = { idempotencyKey: 'k1' }
    await refusalOf(pay(stripe, 'pm_card_visa', {}, key))
    const again = await pay(stripe, 'pm_card_visa', {}, key)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(double.control.state().charges.size).toBe(1)
  })

  it('is the one that was meant', async () => {
    const { stripe, double } = aShop()
    const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
    double.control.fail({
      kind: 'reset',
      method: 'POST',
      path: '/v1/payment_intents/*/capture',
      nth: 2,
    })
    await stripe.paymentIntents.capture(held.id)
    expect(await refusalOf(stripe.paymentIntents.capture(held.id))).toMatchObject({
      type: 'StripeConnectionError',
    })
  })
})

describe('lists and expansion', () => {
  it('pages from the newest to the oldest', async () => {
    const { stripe } = aShop()
    const made: string[] = []
    for (let n = 0; n < 5; n += 1) made.unshift((await stripe.customers.create({})).id)
    const first = await stripe.customers.list({ limit: 2 })
    expect(first).toMatchObject({ object: 'list', url: '/v1/customers', has_more: true })
    const seen: string[] = []
    for await (const customer of stripe.customers.list({ limit: 2 })) seen.push(customer.id)
    expect(seen).toEqual(made)
    const before = await stripe.customers.list({ limit: 2, ending_before: made[3] ?? '' })
    expect(before.data.map(({ id }) => id)).toEqual(made.slice(1, 3))
    expect(await refusalOf(stripe.customers.list({ limit: 101 }))).toMatchObject({ param: 'limit' })
    expect(await refusalOf(stripe.customers.list({ starting_after: 'cus_none' }))).toMatchObject({
      code: 'resource_missing',
    })
  })

  it('finds events by type and time', async () => {
    const { stripe, clock } = aShop()
    await pay(stripe, 'pm_card_visa')
    clock.now += 60_000
    await pay(stripe, 'pm_card_visa')
    const types = ['charge.succeeded']
    expect((await stripe.events.list({ types })).data).toHaveLength(2)
    const created = { gte: clock.now / 1000 }
    const recent = (await stripe.events.list({ types, created })).data
    expect(recent).toMatchObject([{ data: { object: { object: 'charge' } } }])
    const many = Array.from({ length: 21 }, () => 'charge.succeeded')
    expect(await refusalOf(stripe.events.list({ types: many }))).toMatchObject({ param: 'types' })
  })

  it('finds events that have not arrived', async () => {
    const { stripe, double } = aShop()
    double.control.register({ url: 'http://127.0.0.1:1/', events: ['customer.created'] })
    await stripe.customers.create({})
    const waiting = () => stripe.events.list({ delivery_success: false })
    expect((await waiting()).data).toHaveLength(1)
    await double.deliver(async () => 200)
    expect((await waiting()).data).toEqual([])
  })

  it('finds payments by time and payer, the newest first', async () => {
    const { stripe, clock } = aShop()
    const { id: customer } = await stripe.customers.create({})
    await pay(stripe, 'pm_card_visa')
    clock.now += 60_000
    const theirs = await pay(stripe, 'pm_card_visa', { customer })
    const nobodys = await pay(stripe, 'pm_card_visa')
    const created = { gte: clock.now / 1000 }
    const { data } = await stripe.paymentIntents.list({ created, expand: ['data.latest_charge'] })
    expect(data.map(({ id }) => id)).toEqual([nobodys.id, theirs.id])
    expect(data[0]?.latest_charge).toMatchObject({ object: 'charge' })
    expect((await stripe.paymentIntents.list({ customer })).data).toMatchObject([{ id: theirs.id }])
  })

  it('shows objects instead of ids when asked, four levels deep', async () => {
    const { stripe } = aShop()
    const paid = await pay(stripe, 'pm_card_visa', {
      expand: ['latest_charge.balance_transaction', 'payment_method'],
    })
    expect(paid).toMatchObject({
      latest_charge: { balance_transaction: { amount: 2_000, fee: 55, net: 1_945 } },
      payment_method: { card: { last4: '4242' } },
    })
    expect(await stripe.paymentIntents.retrieve(paid.id)).toMatchObject({
      latest_charge: named(paid.latest_charge),
    })
    const wrong = stripe.paymentIntents.retrieve(paid.id, { expand: ['amount.x'] })
    expect((await refusalOf(wrong)).message).toContain('cannot be expanded')
  })
})

describe('refunds and disputes', () => {
  it('never gives back more than was taken', async () => {
    const { stripe, double } = aShop()
    const { id: payment_intent } = await pay(stripe, 'pm_card_visa')
    const part = await stripe.refunds.create({ payment_intent, amount: 1_500 })
    expect(part).toMatchObject({ status: 'succeeded', amount: 1_500 })
    expect(await refusalOf(stripe.refunds.create({ payment_intent, amount: 501 }))).toMatchObject({
      statusCode: 400,
      param: 'amount',
    })
    await stripe.refunds.create({ payment_intent })
    expect(await refusalOf(stripe.refunds.create({ payment_intent }))).toMatchObject({
      code: 'charge_already_refunded',
    })
    expect(await stripe.charges.retrieve(named(part.charge))).toMatchObject({ refunded: true })
    expect(eventsOf(double).filter((type) => type === 'charge.refunded')).toHaveLength(2)
  })

  it('a refund may wait, or fail after it seemed done', async () => {
    const { stripe, clock } = aShop()
    const slow = await stripe.refunds.create({
      payment_intent: (await pay(stripe, 'pm_card_pendingRefund')).id,
    })
    const bad = await stripe.refunds.create({
      payment_intent: (await pay(stripe, 'pm_card_refundFail')).id,
    })
    expect([slow.status, bad.status]).toEqual(['pending', 'succeeded'])
    clock.now += 5_000
    expect(await stripe.refunds.retrieve(slow.id)).toMatchObject({ status: 'succeeded' })
    expect(await stripe.refunds.retrieve(bad.id)).toMatchObject({ status: 'failed' })
    expect(await stripe.charges.retrieve(named(bad.charge))).toMatchObject({ amount_refunded: 0 })
  })

  it('a dispute takes the money, and brings it back when it is won', async () => {
    const { stripe, double } = aShop()
    const paid = await pay(stripe, 'pm_card_visa')
    const { id } = double.control.openDispute({ intent: paid.id })
    const refund = stripe.refunds.create({ payment_intent: paid.id })
    expect(await refusalOf(refund)).toMatchObject({ code: 'charge_disputed' })
    const won = await stripe.disputes.update(id, {
      evidence: { uncategorized_text: 'winning_evidence' },
      submit: true,
    })
    expect(won.status).toBe('won')
    expect(won.balance_transactions.map(({ amount, fee }) => [amount, fee])).toEqual([
      [-2_000, 2_000],
      [2_000, 0],
    ])
    expect(eventsOf(double).slice(3)).toEqual([
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
      'charge.dispute.funds_reinstated',
      'charge.dispute.closed',
    ])
  })

  it('the card that disputes does so by itself; closing gives in', async () => {
    const { stripe } = aShop()
    const paid = await pay(stripe, 'pm_card_createDispute')
    const [dispute] = (await stripe.disputes.list({ payment_intent: paid.id })).data
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent' })
    expect(await stripe.disputes.close(dispute?.id ?? '')).toMatchObject({ status: 'lost' })
    const asked = await pay(stripe, 'pm_card_createDisputeInquiry')
    const [inquiry] = (await stripe.disputes.list({ payment_intent: asked.id })).data
    expect(inquiry).toMatchObject({ status: 'warning_needs_response', balance_transactions: [] })
  })
})

it('an unknown address, an unknown id and a deleted customer are said in Stripe’s words', async () => {
  const { stripe } = aShop()
  expect(await refusalOf(stripe.rawRequest('GET', '/v1/pizzas'))).toMatchObject({
    statusCode: 404,
    message: expect.stringContaining('Unrecognized request URL (GET: /v1/pizzas)'),
  })
  expect(await refusalOf(stripe.rawRequest('GET', '/v1/charges/%E0%A4%A'))).toMatchObject({
    statusCode: 404,
  })
  expect(await refusalOf(stripe.charges.retrieve('ch_none'))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    requestId: expect.stringMatching(/^req_/),
  })
  const { id } = await stripe.customers.create({ metadata: { uid: 'u1' } })
  expect((await stripe.customers.update(id, { metadata: { uid: '', b: '2' } })).metadata).toEqual({
    b: '2',
  })
  expect(await stripe.customers.del(id)).toEqual(expect.objectContaining({ deleted: true }))
  expect(await stripe.customers.retrieve(id)).toMatchObject({ deleted: true })
  expect(await refusalOf(stripe.customers.update(id, { name: 'x' }))).toMatchObject({
    statusCode: 404,
  })
})

it('the same clock, random and calls give the same answers, to the letter', async () => {
  const played = async () => {
    const { stripe, double } = aShop(7)
    await pay(stripe, 'pm_card_createDispute', {}, { idempotencyKey: 'k1' })
    await refusalOf(pay(stripe, 'pm_card_chargeDeclined', {}, { idempotencyKey: 'k2' }))
    return double.write()
  }
  expect(await played()).toBe(await played())
})

it('what was written can be read into another account, and goes on there', async () => {
  const { stripe, double } = aShop()
  const held = await pay(
    stripe,
    'pm_card_visa',
    { capture_method: 'manual' },
    { idempotencyKey: 'k1' },
  )
  const other = aShop(2)
  other.double.read(double.write())
  const again = await pay(
    other.stripe,
    'pm_card_visa',
    { capture_method: 'manual' },
    { idempotencyKey: 'k1' },
  )
  expect(again.id).toBe(held.id)
  expect(await other.stripe.paymentIntents.capture(held.id)).toMatchObject({ status: 'succeeded' })
})

it('a call that was under way when the state was written is not waited for afterwards', async () => {
  const { stripe, double } = aShop()
  const key = { idempotencyKey: 'k1' }
  double.control.fail({ kind: 'hold' })
  const held = pay(stripe, 'pm_card_visa', {}, key)
  const other = aShop(2)
  while (double.control.state().answers.size === 0) await Promise.resolve()
  other.double.read(double.write())
  expect(await pay(other.stripe, 'pm_card_visa', {}, key)).toMatchObject({ status: 'succeeded' })
  double.control.releaseCalls()
  await held
})
