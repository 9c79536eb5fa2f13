import { describe, expect, it } from 'vitest'
import { aShop, clientOf, eventsOf, named, NOON, pay, refusalOf } from './testing/shop.ts'

const DAY = 86_400_000

describe('a card that pays', () => {
  it('is charged at once', async () => {
    const { stripe, double } = aShop()
    const intent = await pay(stripe, 'pm_card_visa', { metadata: { order: 'A17' } })
    expect(intent).toMatchObject({ status: 'succeeded', amount_received: 2_000 })
    const charge = await stripe.charges.retrieve(named(intent.latest_charge))
    expect(charge).toMatchObject({ captured: true, paid: true, metadata: { order: 'A17' } })
    expect(eventsOf(double)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
    ])
  })

  it('is held, then taken in part; the rest goes back without moving money', async () => {
    const { stripe, double } = aShop()
    const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 2_000 })
    const taken = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1_500 })
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 1_500, amount: 2_000 })
    const charge = await stripe.charges.retrieve(named(held.latest_charge), {
      expand: ['refunds'],
    })
    expect(charge).toMatchObject({ amount_captured: 1_500, amount_refunded: 500, refunded: false })
    expect(charge.refunds?.data).toMatchObject([{ amount: 500, balance_transaction: null }])
    expect(eventsOf(double).slice(1)).toEqual([
      'charge.succeeded',
      'payment_intent.amount_capturable_updated',
      'charge.captured',
      'payment_intent.succeeded',
      'charge.refunded',
      'refund.created',
    ])
  })

  it('cannot be taken twice, nor for more than was held', async () => {
    const { stripe } = aShop()
    const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
    const more = stripe.paymentIntents.capture(held.id, { amount_to_capture: 2_001 })
    expect(await refusalOf(more)).toMatchObject({ code: 'amount_too_large', statusCode: 400 })
    await stripe.paymentIntents.capture(held.id)
    const again = await refusalOf(stripe.paymentIntents.capture(held.id))
    expect(again).toMatchObject({ code: 'payment_intent_unexpected_state' })
    expect(again.raw).toMatchObject({ payment_intent: { id: held.id } })
  })

  it('is let go when the shop cancels', async () => {
    const { stripe, double } = aShop()
    const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
    const gone = await stripe.paymentIntents.cancel(held.id, {
      cancellation_reason: 'requested_by_customer',
    })
    expect(gone).toMatchObject({ status: 'canceled', amount_capturable: 0, amount_received: 0 })
    const charge = await stripe.charges.retrieve(named(held.latest_charge))
    expect(charge).toMatchObject({ captured: false, amount_captured: 0, amount_refunded: 2_000 })
    expect(await stripe.balanceTransactions.list()).toMatchObject({ data: [] })
    expect(eventsOf(double).at(-1)).toBe('payment_intent.canceled')
    expect(await refusalOf(stripe.paymentIntents.capture(held.id))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
  })

  it('is let go by itself after seven days', async () => {
    const { stripe, clock, double } = aShop()
    const held = await pay(stripe, 'pm_card_visa', {
      capture_method: 'manual',
      expand: ['latest_charge'],
    })
    const charge = held.latest_charge
    expect(typeof charge === 'object' && charge?.payment_method_details?.card).toMatchObject({
      capture_before: (NOON + 7 * DAY) / 1000,
    })
    clock.now += 7 * DAY - 1
    expect(await stripe.paymentIntents.retrieve(held.id)).toMatchObject({
      status: 'requires_capture',
    })
    clock.now += 1
    expect(await stripe.paymentIntents.retrieve(held.id)).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'automatic',
    })
    expect(eventsOf(double)).toContain('charge.expired')
  })

  it('may take its time', async () => {
    const { stripe, clock } = aShop()
    const slow = await pay(stripe, 'pm_card_processing')
    expect(slow).toMatchObject({ status: 'processing', amount_received: 0 })
    clock.now += 5_000
    expect(await stripe.paymentIntents.retrieve(slow.id)).toMatchObject({ status: 'succeeded' })
  })
})

describe('a card that does not', () => {
  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000000341', 'card_declined', 'generic_decline'],
    ['4000000000000069', 'expired_card', ''],
  ])('%s is declined with %s', async (number, code, declineCode) => {
    const { stripe, double } = aShop()
    const method = await stripe.paymentMethods.create({
      type: 'card',
      card: { number, exp_month: 3, exp_year: 2030, cvc: '123' },
    })
    const refusal = await refusalOf(pay(stripe, method.id))
    expect(refusal).toMatchObject({ type: 'StripeCardError', statusCode: 402, code })
    expect(refusal.decline_code).toBe(declineCode)
    const intent = await stripe.paymentIntents.retrieve(refusal.payment_intent?.id ?? '')
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      last_payment_error: { code, payment_method: { id: method.id } },
    })
    const paid = await stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
    expect(eventsOf(double)).toContain('payment_intent.payment_failed')
  })

  it('…0341 can be saved, and fails when it is charged', async () => {
    const { stripe } = aShop()
    const { id: customer } = await stripe.customers.create({})
    const saved = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
    expect(saved.customer).toBe(customer)
    const charged = pay(stripe, saved.id, { customer, off_session: true })
    expect(await refusalOf(charged)).toMatchObject({ code: 'card_declined' })
  })

  it('is no test card at all', async () => {
    const { stripe } = aShop()
    const made = stripe.paymentMethods.create({
      type: 'card',
      card: { number: '4111111111111111' },
    })
    expect(await refusalOf(made)).toMatchObject({
      statusCode: 402,
      decline_code: 'test_mode_live_card',
    })
  })
})

describe('a card that asks for its holder (3-D Secure)', () => {
  it('waits on a hosted page and pays when the holder agrees', async () => {
    const { stripe, double } = aShop()
    const waiting = await pay(stripe, 'pm_card_authenticationRequiredOnSetup', {
      return_url: 'http://127.0.0.1:1/back?order=A17',
    })
    expect(waiting.status).toBe('requires_action')
    const url = waiting.next_action?.redirect_to_url?.url ?? ''
    const path = new URL(url).pathname
    const asked = await double.handle({ method: 'GET', path, headers: {}, body: '' })
    expect(asked).toMatchObject({ status: 200, body: expect.stringContaining('20.00 EUR') })
    const back = await double.handle({ method: 'POST', path, headers: {}, body: 'answer=approve' })
    expect(back).toMatchObject({
      status: 303,
      headers: { location: expect.stringContaining('order=A17&payment_intent=pi_') },
    })
    const paid = await stripe.paymentIntents.retrieve(waiting.id, { expand: ['latest_charge'] })
    expect(paid).toMatchObject({
      status: 'succeeded',
      next_action: null,
      latest_charge: {
        payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } },
      },
    })
    const twice = await double.handle({ method: 'POST', path, headers: {}, body: 'answer=approve' })
    expect(twice).toMatchObject({ status: 404 })
  })

  it('waits for another card when the holder does not', async () => {
    const { stripe, double } = aShop()
    const waiting = await pay(stripe, 'pm_card_authenticationRequired', { use_stripe_sdk: true })
    expect(waiting.next_action?.type).toBe('use_stripe_sdk')
    double.control.answerHolder(waiting.id, false)
    expect(await stripe.paymentIntents.retrieve(waiting.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
      latest_charge: null,
    })
  })

  it('must be asked again when the amount changed meanwhile', async () => {
    const { stripe, double } = aShop()
    const waiting = await pay(stripe, 'pm_card_authenticationRequired', { use_stripe_sdk: true })
    const changed = await stripe.paymentIntents.update(waiting.id, { amount: 9_000 })
    expect(changed).toMatchObject({ status: 'requires_confirmation', next_action: null })
    expect(() => double.control.answerHolder(waiting.id, true)).toThrow('No such')
    const again = await stripe.paymentIntents.confirm(waiting.id, { use_stripe_sdk: true })
    expect(again.status).toBe('requires_action')
  })

  it('is refused when nobody is there, unless it was saved with its holder present', async () => {
    const { stripe, double } = aShop()
    const { id: customer } = await stripe.customers.create({})
    const alone = pay(stripe, 'pm_card_authenticationRequiredOnSetup', {
      customer,
      off_session: true,
    })
    expect(await refusalOf(alone)).toMatchObject({ code: 'authentication_required' })
    const setup = await stripe.setupIntents.create({
      customer,
      payment_method: 'pm_card_authenticationRequiredOnSetup',
      confirm: true,
      return_url: 'http://127.0.0.1:1/',
    })
    expect(setup.status).toBe('requires_action')
    double.control.answerHolder(setup.id, true)
    const saved = await stripe.setupIntents.retrieve(setup.id)
    expect(saved.status).toBe('succeeded')
    const later = await pay(stripe, named(saved.payment_method), { customer, off_session: true })
    expect(later.status).toBe('succeeded')
  })
})

describe('what may be paid', () => {
  it('changes until it is held', async () => {
    const { stripe } = aShop()
    const open = await stripe.paymentIntents.create({ amount: 2_000, currency: 'EUR' })
    expect(open).toMatchObject({ status: 'requires_payment_method', currency: 'eur' })
    const changed = await stripe.paymentIntents.update(open.id, {
      amount: 2_500,
      metadata: { a: '1' },
    })
    expect(changed).toMatchObject({ amount: 2_500, metadata: { a: '1' } })
    const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
    expect(await refusalOf(stripe.paymentIntents.update(held.id, { amount: 1 }))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    expect(await stripe.paymentIntents.update(held.id, { description: 'ok' })).toMatchObject({
      description: 'ok',
    })
  })

  it.each([
    [{ amount: 49, currency: 'eur' }, 'amount_too_small'],
    [{ amount: -5, currency: 'eur' }, 'parameter_invalid_integer'],
    [{ amount: 10.5, currency: 'eur' }, 'parameter_invalid_integer'],
    [{ amount: 100_000_000, currency: 'eur' }, 'amount_too_large'],
    [{ currency: 'eur' }, 'parameter_missing'],
    [{ amount: 500, currency: 'eur', payment_method_types: ['card'] }, 'parameter_unknown'],
    [{ amount: 500, currency: 'eur', customer: 'cus_none' }, 'resource_missing'],
    [{ amount: 500, currency: 'eur', payment_method: 'pm_none' }, 'resource_missing'],
  ])('%j is refused with %s', async (params, code) => {
    const { stripe } = aShop()
    const asked = stripe.rawRequest('POST', '/v1/payment_intents', params)
    expect((await refusalOf(asked)).code).toBe(code)
  })

  it('needs a way back when a method might redirect', async () => {
    const { stripe } = aShop()
    const without = { automatic_payment_methods: { enabled: true }, confirm: true }
    const params = { amount: 2_000, currency: 'eur', payment_method: 'pm_card_visa', ...without }
    expect((await refusalOf(stripe.paymentIntents.create(params))).message).toContain('return_url')
  })

  it('a card used without a customer is used up', async () => {
    const { stripe } = aShop()
    const method = await stripe.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_visa' },
    })
    await pay(stripe, method.id)
    expect((await refusalOf(pay(stripe, method.id))).message).toContain('previously used')
  })

  it('a card is kept when that was agreed, and let go when its owner says so', async () => {
    const { stripe } = aShop()
    const { id: customer } = await stripe.customers.create({ email: 'demo@forno.test' })
    const paid = await pay(stripe, 'pm_card_visa', { customer, setup_future_usage: 'off_session' })
    const kept = await stripe.customers.listPaymentMethods(customer)
    expect(kept.data.map((method) => method.id)).toEqual([paid.payment_method])
    const again = await pay(stripe, named(paid.payment_method), { customer, off_session: true })
    expect(again.status).toBe('succeeded')
    const stranger = pay(stripe, named(paid.payment_method))
    expect((await refusalOf(stranger)).message).toContain('belongs to the Customer')
    await stripe.paymentMethods.detach(named(paid.payment_method))
    expect((await stripe.paymentMethods.list({ customer })).data).toEqual([])
  })
})

describe('a browser with a publishable key', () => {
  it('confirms and reads one intent whose secret it knows, and sees little of it', async () => {
    const { stripe, double } = aShop()
    const browser = clientOf(double, 'pk_test_shop')
    const intent = await stripe.paymentIntents.create({
      amount: 2_000,
      currency: 'eur',
      automatic_payment_methods: { enabled: true },
      capture_method: 'manual',
      metadata: { order: 'A17' },
    })
    const client_secret = intent.client_secret ?? ''
    const paid = await browser.rawRequest('POST', `/v1/payment_intents/${intent.id}/confirm`, {
      client_secret,
      payment_method_data: { type: 'card', card: { number: '4242 4242 4242 4242' } },
    })
    expect(paid).toMatchObject({ status: 'requires_capture' })
    expect(paid).not.toHaveProperty('metadata')
    const read = await browser.paymentIntents.retrieve(intent.id, { client_secret })
    expect(read).toMatchObject({ id: intent.id, status: 'requires_capture' })
    expect(await refusalOf(browser.paymentIntents.retrieve(intent.id))).toMatchObject({
      code: 'parameter_missing',
    })
    const wrong = browser.paymentIntents.retrieve(intent.id, { client_secret: 'pi_secret_no' })
    expect((await refusalOf(wrong)).message).toContain('does not match')
  })

  it('may do nothing else', async () => {
    const { double } = aShop()
    const browser = clientOf(double, 'pk_test_shop')
    expect(await refusalOf(browser.refunds.create({ charge: 'ch_1' }))).toMatchObject({
      statusCode: 401,
      code: 'secret_key_required',
    })
    expect(await refusalOf(clientOf(double, 'sk_test_other1').charges.list())).toMatchObject({
      statusCode: 401,
      type: 'StripeAuthenticationError',
      message: 'Invalid API Key provided: sk_test_**her1',
    })
  })
})
