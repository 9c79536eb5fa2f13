import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { noticeTypes } from './notices.ts'
import { aStripe, keys, NOON, paid, taken } from './testing/a-stripe.ts'
import { arrived, listenTo, signed } from './testing/a-webhook.ts'

/** An account in which a payment was taken, refunded and disputed, and what Stripe tells of it. */
async function aBusyAccount() {
  const account = aStripe()
  listenTo(account)
  const id = await taken(account)
  await account.gateway.refund({ order: 'order-1', intent: id, amount: 100, plan: 1 }, 'refund')
  account.double.control.openDispute({ intent: id })
  return { account, id, webhooks: await arrived(account) }
}

const anEvent = (changes: object = {}) =>
  JSON.stringify({
    id: 'evt_9',
    object: 'event',
    type: 'payment_intent.succeeded',
    created: NOON / 1000,
    livemode: false,
    data: { object: { object: 'payment_intent', id: 'pi_9' } },
    ...changes,
  })

describe('a webhook', () => {
  it('names the PaymentIntent, whatever it is about', async () => {
    const { account, id, webhooks } = await aBusyAccount()
    const read = webhooks.map(({ body, signature }) => account.gateway.readWebhook(body, signature))
    expect(read.every((one) => one.ok && one.notice?.intent === id)).toBe(true)
    expect(read.map((one) => (one.ok ? one.notice?.type : one.refused))).toEqual([
      'payment_intent.amount_capturable_updated',
      'payment_intent.succeeded',
      'charge.refunded',
      'charge.dispute.created',
      'charge.dispute.funds_withdrawn',
    ])
    expect(read[0]).toMatchObject({
      notice: { id: expect.stringMatching(/^evt_\d+$/), created: NOON },
    })
  })

  it('that was changed on its way, or signed by somebody else, or by nobody, is refused', async () => {
    const { account, webhooks } = await aBusyAccount()
    const { body, signature } = webhooks[0] ?? { body: Buffer.from(''), signature: '' }
    const changed = Buffer.from(body.toString().replace('2000', '2001'))
    const other = signed(account, anEvent(), 'whsec_of_somebody')
    for (const [bytes, proof] of [
      [changed, signature],
      [other.body, other.signature],
      [body, ''],
      [body, 't=1,v1=00'],
    ] as const) {
      const read = account.gateway.readWebhook(bytes, proof)
      expect(read).toEqual({ ok: false, refused: 'wrong signature' })
    }
  })

  it('is taken for five minutes', async () => {
    const { account, webhooks } = await aBusyAccount()
    const { body, signature } = webhooks[0] ?? { body: Buffer.from(''), signature: '' }
    account.clock.now += minutes(5)
    expect(account.gateway.readWebhook(body, signature)).toMatchObject({ ok: true })
    account.clock.now += 1000
    expect(account.gateway.readWebhook(body, signature)).toEqual({ ok: false, refused: 'too old' })
  })

  it.each([
    ['of another account', { account: 'acct_1' }, 'of another account'],
    ['with real money, where the key is a test key', { livemode: true }, 'real money, test key'],
    ['that is no event', { object: 'charge' }, 'not an event'],
    ['of the newer, thin kind', { object: 'v2.core.event' }, 'unreadable'],
  ])('%s is refused', (_, changes, refused) => {
    const account = aStripe()
    const { body, signature } = signed(account, anEvent(changes))
    expect(account.gateway.readWebhook(body, signature)).toEqual({ ok: false, refused })
  })

  it.each(['sk_live_gateway', 'rk_live_gateway'])(
    'with test money is refused where the key is a real one (%s)',
    (secretKey) => {
      const account = aStripe({ secretKey })
      const { body, signature } = signed(account, anEvent())
      expect(account.gateway.readWebhook(body, signature)).toEqual({
        ok: false,
        refused: 'test money, real key',
      })
      const real = signed(account, anEvent({ livemode: true }))
      expect(account.gateway.readWebhook(real.body, real.signature)).toMatchObject({ ok: true })
    },
  )

  it('that cannot be read is refused although it is signed', () => {
    const account = aStripe()
    const { body, signature } = signed(account, '{')
    expect(account.gateway.readWebhook(body, signature)).toEqual({
      ok: false,
      refused: 'unreadable',
    })
  })

  it('of a kind that we do not listen to is none of ours', () => {
    const account = aStripe()
    const { body, signature } = signed(account, anEvent({ type: 'customer.created' }))
    expect(account.gateway.readWebhook(body, signature)).toEqual({ ok: true, notice: null })
  })

  it('about no PaymentIntent says so', () => {
    const account = aStripe()
    const about = { type: 'charge.refunded', data: { object: { object: 'charge', id: 'ch_1' } } }
    const { body, signature } = signed(account, anEvent(about))
    expect(account.gateway.readWebhook(body, signature)).toMatchObject({ notice: { intent: '' } })
  })

  it('that is refused says nothing of secrets', () => {
    const account = aStripe()
    const { body } = signed(account, anEvent())
    const read = account.gateway.readWebhook(body, 't=1,v1=ff')
    expect(JSON.stringify(read)).not.toMatch(new RegExp(`${keys.webhookSecret}|${keys.secretKey}`))
  })
})

describe('notices that never came', () => {
  it('are found at Stripe as they would have come, the oldest first, in one call', async () => {
    const { account, webhooks } = await aBusyAccount()
    account.calls.length = 0
    const found = await account.gateway.noticesSince(NOON)
    const sent = webhooks.map(({ body, signature }) => account.gateway.readWebhook(body, signature))
    expect(found).toEqual(sent.map((one) => (one.ok ? one.notice : one)))
    expect(account.calls).toEqual(['GET /v1/events'])
  })

  it('are those since then, and of our kinds', async () => {
    const account = aStripe()
    await paid(account)
    account.clock.now += minutes(1)
    await account.stripe.customers.create({})
    await paid(account, 'pm_card_chargeDeclined', { attempt: 2 })
    const found = await account.gateway.noticesSince(account.clock.now)
    expect(found.map(({ type }) => type)).toEqual(['payment_intent.payment_failed'])
  })

  it('are of so few kinds that Stripe lists them at once', () => {
    expect(noticeTypes.length).toBeLessThanOrEqual(20)
  })
})
