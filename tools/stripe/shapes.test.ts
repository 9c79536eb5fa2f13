import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differences, shapeOf, type Shape } from './shape.ts'
import { aShop, pay, refusalOf } from './testing/shop.ts'

const { shapes }: { shapes: Record<string, Shape> } = JSON.parse(
  readFileSync(new URL('shapes.json', import.meta.url), 'utf8'),
)

/** The example of a token is of an American bank account; ours are of cards. */
const otherExample: Record<string, readonly string[]> = {
  confirmation_token: ['payment_method_preview.us_bank_account is missing'],
}

/** Plays a few days of a shop, so that each resource is there in several states. */
async function play() {
  const shop = aShop()
  const { stripe, double, clock } = shop
  await stripe.webhookEndpoints.create({ url: 'http://127.0.0.1:1/', enabled_events: ['*'] })
  const { id: customer } = await stripe.customers.create({ name: 'Demo customer' })
  const common = { customer, setup_future_usage: 'off_session' as const }
  await pay(stripe, 'pm_card_visa', common)
  await pay(stripe, 'pm_card_createDispute')
  await refusalOf(pay(stripe, 'pm_card_chargeDeclinedInsufficientFunds'))
  await pay(stripe, 'pm_card_authenticationRequired', { return_url: 'http://127.0.0.1:1/' })
  await pay(stripe, 'pm_card_authenticationRequired', { use_stripe_sdk: true })
  await pay(stripe, 'pm_card_processing')
  const held = await pay(stripe, 'pm_card_visa', { capture_method: 'manual' })
  await stripe.paymentIntents.capture(held.id, { amount_to_capture: 1_000 })
  for (const card of ['pm_card_visa', 'pm_card_pendingRefund', 'pm_card_refundFail'])
    await stripe.refunds.create({ payment_intent: (await pay(stripe, card)).id, amount: 700 })
  await stripe.setupIntents.create({ customer, payment_method: 'pm_card_visa', confirm: true })
  await stripe.setupIntents.create({ customer })
  clock.now += 60_000
  double.doDueWork()
  await stripe.rawRequest('POST', '/v1/confirmation_tokens', {
    payment_method_data: { type: 'card', card: { number: '4242424242424242' } },
    shipping: { name: 'Demo customer', address: { line1: 'Via Roma 1' } },
  })
  return shop
}

describe('an answer has every name and type of the published example', () => {
  it.each([
    ['payment_intent', '/v1/payment_intents'],
    ['charge', '/v1/charges'],
    ['refund', '/v1/refunds'],
    ['customer', '/v1/customers'],
    ['setup_intent', '/v1/setup_intents'],
    ['dispute', '/v1/disputes'],
    ['balance_transaction', '/v1/balance_transactions'],
    ['event', '/v1/events'],
    ['webhook_endpoint', '/v1/webhook_endpoints'],
  ])('%s', async (name, path) => {
    const { stripe } = await play()
    const page: unknown = await stripe.rawRequest(
      'GET',
      `${path}?limit=100${path.endsWith('charges') ? '&expand[]=data.refunds' : ''}`,
    )
    const data = listed(page)
    expect(data.length).toBeGreaterThan(0)
    expect(data.flatMap((one) => differ(name, one))).toEqual([])
  })

  it('payment_method, confirmation_token', async () => {
    const { double } = await play()
    const { paymentMethods, confirmationTokens } = double.control.state()
    const methods = [...paymentMethods.values()].flatMap((one) => differ('payment_method', one))
    const tokens = [...confirmationTokens.values()].flatMap((one) =>
      differ('confirmation_token', one),
    )
    expect([...methods, ...tokens]).toEqual([])
  })

  it('deleted_customer, deleted_webhook_endpoint', async () => {
    const { stripe } = aShop()
    const { id } = await stripe.customers.create({})
    expect(differ('deleted_customer', await stripe.customers.del(id))).toEqual([])
    const endpoint = await stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:1/',
      enabled_events: ['*'],
    })
    expect(
      differ('deleted_webhook_endpoint', await stripe.webhookEndpoints.del(endpoint.id)),
    ).toEqual([])
  })
})

it('the comparison sees a name that is missing and a type that is another', () => {
  const example = shapeOf({
    id: 'a',
    amount: 1,
    card: { last4: '4242' },
    list: [{ id: 'b' }],
    next: null,
  })
  const answer = shapeOf({ id: 'x', amount: '1', card: {}, list: [{ id: 7 }], next: {} })
  expect(differences(answer, example)).toEqual([
    'amount is string, not number',
    'card.last4 is missing',
    'list[].id is number, not string',
  ])
})

function differ(name: string, answer: unknown): string[] {
  const example = shapes[name]
  if (example === undefined) throw new Error(`No shape of ${name}`)
  return differences(shapeOf(answer), example).filter((one) => !otherExample[name]?.includes(one))
}

function listed(page: unknown): unknown[] {
  if (typeof page === 'object' && page !== null && 'data' in page && Array.isArray(page.data))
    return page.data
  throw new Error('Not a list')
}
