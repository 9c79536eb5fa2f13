import { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import { retryDelays, type OutgoingWebhook } from './deliveries.ts'
import { aShop, pay } from './testing/shop.ts'

/** A shop with one endpoint, and everything that reached it. */
function aListener() {
  const shop = aShop()
  const got: OutgoingWebhook[] = []
  const { double } = shop
  const url = 'http://127.0.0.1:1/stripe'
  double.control.register({ url, events: ['charge.succeeded', 'customer.created'] })
  const deliver = async (status = 200) =>
    double.deliver(async (webhook) => {
      got.push(webhook)
      return status
    })
  const types = () => got.map(({ body }) => /"type": "(\w+\.\w+)"\n\}$/.exec(body)?.[1])
  return { ...shop, got, deliver, types }
}

const open = (webhook: OutgoingWebhook | undefined, at: number, body = webhook?.body) =>
  Stripe.webhooks.constructEvent(
    body ?? '',
    webhook?.headers['stripe-signature'] ?? '',
    'whsec_shop',
    300,
    undefined,
    at,
  )

describe('a webhook', () => {
  it('is signed so that stripe-node takes it; changed, late or otherwise signed it is refused', async () => {
    const { stripe, clock, got, deliver } = aListener()
    await pay(stripe, 'pm_card_visa')
    expect(await deliver()).toBe(1)
    const [webhook] = got
    expect(open(webhook, clock.now)).toMatchObject({
      object: 'event',
      type: 'charge.succeeded',
      api_version: '2026-10-28.endive',
      data: { object: { object: 'charge', amount: 2_000 } },
      request: { id: expect.stringMatching(/^req_/) },
    })
    const cheaper = webhook?.body.replace('2000', '1000')
    expect(() => open(webhook, clock.now, cheaper)).toThrow('No signatures found')
    expect(() => open(webhook, clock.now + 301_000)).toThrow('Timestamp outside')
  })

  it('is tried again, later each time, and freshly signed', async () => {
    const { stripe, double, clock, got, deliver } = aListener()
    await stripe.customers.create({})
    await deliver(500)
    for (const wait of retryDelays) {
      clock.now += wait - 1
      expect(await deliver()).toBe(0)
      clock.now += 1
      expect(await deliver(500)).toBe(1)
    }
    expect(got.length).toBe(retryDelays.length + 1)
    expect(open(got.at(-1), clock.now).type).toBe('customer.created')
    expect([...double.control.state().deliveries.values()]).toMatchObject([{ state: 'failed' }])
    const [event] = double.control.state().events.values()
    double.control.resend(event?.id ?? '')
    expect(await deliver()).toBe(1)
    expect(await stripe.events.retrieve(event?.id ?? '')).toMatchObject({ pending_webhooks: 0 })
  })

  it('can be lost, doubled, late, or held and let go in another order', async () => {
    const { stripe, double, clock, deliver, types } = aListener()
    double.control.rule({ action: 'drop', types: ['charge.succeeded'], times: 1 })
    await pay(stripe, 'pm_card_visa')
    expect(await deliver()).toBe(0)
    double.control.rule({ action: 'double', times: 1 })
    await pay(stripe, 'pm_card_visa')
    expect(await deliver()).toBe(2)
    double.control.rule({ action: 'delay', ms: 60_000, times: 1 })
    await pay(stripe, 'pm_card_visa')
    expect(await deliver()).toBe(0)
    clock.now += 60_000
    expect(await deliver()).toBe(1)
    double.control.rule({ action: 'hold' })
    await stripe.customers.create({})
    await pay(stripe, 'pm_card_visa')
    expect(await deliver()).toBe(0)
    double.control.release('reversed')
    expect(await deliver()).toBe(2)
    expect(types().slice(-2)).toEqual(['charge.succeeded', 'customer.created'])
  })

  it('goes only to endpoints that asked for it, and to none that was deleted', async () => {
    const { stripe, deliver } = aListener()
    const made = await stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:1/other',
      enabled_events: ['refund.created'],
    })
    expect(made.secret).toBe('whsec_shop')
    expect(await stripe.webhookEndpoints.retrieve(made.id)).not.toHaveProperty('secret')
    const { id } = await pay(stripe, 'pm_card_visa')
    await stripe.refunds.create({ payment_intent: id })
    expect(await deliver()).toBe(2)
    await stripe.webhookEndpoints.del(made.id)
    expect((await stripe.webhookEndpoints.list()).data).toHaveLength(1)
  })
})
