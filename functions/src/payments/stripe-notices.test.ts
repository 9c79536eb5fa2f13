import { aStore } from '@forno/domain/testing/a-store'
import { anOrder } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryFirestore } from '../../../e2e/campaign/memory-firestore/memory-firestore.ts'
import { Store } from '../../../e2e/campaign/memory-firestore/store.ts'
import { type Context, contextOver } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { idsFrom } from '../platform/ids.ts'
import type { RawRequest } from '../platform/raw-door.ts'
import { runJob } from '../platform/run-job.ts'
import { type Account, aStripe, paid } from '../platform/stripe/testing/a-stripe.ts'
import { arrived, listenTo, signed, type Webhook } from '../platform/stripe/testing/a-webhook.ts'
import { aLog } from '../platform/testing/test-context.ts'
import { jobHandlers } from '../job-handlers.ts'
import { missedNotices } from './missed-notices.ts'
import { stripeWebhook } from './stripe-webhook.ts'
import { noAccounts } from '../platform/testing/no-accounts.ts'

let account: Account
let store: Store
let ctx: Context
let log: ReturnType<typeof aLog>

beforeEach(() => {
  account = aStripe()
  listenTo(account)
  store = new Store(() => account.clock.now)
  log = aLog()
  ctx = contextOver(new MemoryFirestore(store).asFirestore(), {
    now: () => account.clock.now,
    ids: idsFrom(() => 0),
    accounts: noAccounts,
    log,
    gateway: account.gateway,
    mail: null,
    settings: {
      project: 'demo-forno',
      linkSecret: '',
      webOrigin: 'http://127.0.0.1:5000',
      stripe: null,
      mail: null,
      routes: null,
    },
  })
})

const post = ({ body, signature }: Webhook, method = 'POST'): RawRequest => ({
  method,
  body,
  header: (name) => (name.toLowerCase() === 'stripe-signature' ? signature : ''),
})

/** One notice, as Stripe sends it: of a card that holds the money of an order that we do not have. */
async function aNotice(): Promise<Webhook> {
  await paid(account)
  const [webhook] = await arrived(account)
  if (!webhook) throw new Error('nothing was sent')
  return webhook
}

const noted = async (event: string) => ({
  event: (await documentAt(ctx.db, 'stripeEvents/{event}', event).get()).data(),
  job: (await documentAt(ctx.db, 'jobs/{job}', `stripe:${event}`).get()).data(),
})
const eventIn = ({ body }: Webhook): string => /"id": "(evt_\d+)"/.exec(body.toString())?.[1] ?? ''
const warnings = () =>
  log.lines
    .filter(({ level }) => level === 'warn')
    .map(({ message, fields }) => `${message}: ${fields.outcome ?? fields.count}`)

describe('the webhook', () => {
  it('writes a notice down with its job, and says so', async () => {
    const webhook = await aNotice()
    expect(await stripeWebhook(post(webhook), ctx)).toEqual({ status: 200, body: 'noted' })
    const { now } = account.clock
    const id = eventIn(webhook)
    expect(await noted(id)).toEqual({
      event: {
        id,
        type: 'payment_intent.amount_capturable_updated',
        intent: 'pi_1',
        created: now,
        receivedAt: now,
        by: 'webhook',
        expireAt: now + minutes(30 * 24 * 60),
      },
      job: {
        kind: 'readStripeEvent',
        payload: { event: id },
        state: 'waiting',
        attempts: 0,
        createdAt: now,
        dueAt: now,
      },
    })
  })

  it('asks Stripe nothing while Stripe waits', async () => {
    const webhook = await aNotice()
    account.calls.length = 0
    await stripeWebhook(post(webhook), ctx)
    expect(account.calls).toEqual([])
  })

  it('takes a notice that comes twice once, even when the first is done', async () => {
    const webhook = await aNotice()
    await Promise.all([stripeWebhook(post(webhook), ctx), stripeWebhook(post(webhook), ctx)])
    const job = `stripe:${eventIn(webhook)}`
    expect(await runJob(jobHandlers, job, ctx)).toBe('done')
    expect(await stripeWebhook(post(webhook), ctx)).toEqual({ status: 200, body: 'known' })
    expect((await noted(eventIn(webhook))).job).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('refuses what it cannot believe, writes nothing, and logs why without what', async () => {
    const { body } = await aNotice()
    const answer = await stripeWebhook(post({ body, signature: 't=1,v1=00' }), ctx)
    expect(answer).toEqual({ status: 400, body: 'wrong signature' })
    expect(await noted(eventIn({ body, signature: '' }))).toEqual({
      event: undefined,
      job: undefined,
    })
    expect(log.lines).toEqual([
      { level: 'warn', message: 'a webhook was refused', fields: { outcome: 'wrong signature' } },
    ])
  })

  it('takes a kind that nobody listens to, and writes nothing', async () => {
    const body = JSON.stringify({
      id: 'evt_other',
      object: 'event',
      type: 'customer.created',
      livemode: false,
      created: 1,
      data: { object: {} },
    })
    const answer = await stripeWebhook(post(signed(account, body)), ctx)
    expect(answer).toEqual({ status: 200, body: 'not listened to' })
    expect((await noted('evt_other')).event).toBeUndefined()
  })

  it('answers nothing but POST, and 503 where no cards are taken', async () => {
    const webhook = await aNotice()
    expect(await stripeWebhook(post(webhook, 'GET'), ctx)).toMatchObject({ status: 405 })
    const without = { ...ctx, gateway: null }
    expect(await stripeWebhook(post(webhook), without)).toMatchObject({ status: 503 })
  })

  it('lets Stripe try again when the database is down', async () => {
    const webhook = await aNotice()
    const down = new MemoryFirestore(store, async () => {
      throw Object.assign(new Error('no answer'), { code: 14 })
    })
    const broken = { ...ctx, db: down.asFirestore() }
    expect(await stripeWebhook(post(webhook), broken)).toEqual({ status: 500, body: 'not now' })
    expect(await stripeWebhook(post(webhook), ctx)).toMatchObject({ body: 'noted' })
  })
})

describe('reading what a notice is about', () => {
  const read = async (webhook: Webhook) => {
    await stripeWebhook(post(webhook), ctx)
    return runJob(jobHandlers, `stripe:${eventIn(webhook)}`, ctx)
  }

  it.each([
    ['an order that we do not have', 'order-1', 'pi_1 names order-1'],
    ['no order at all', '', 'pi_1 names none'],
    ['something that is no order’s name', '../payments', 'pi_1 names ../payments'],
  ])('of %s leaves a warning and nothing else', async (_, order, outcome) => {
    await account.stripe.paymentIntents.create({
      amount: 500,
      currency: 'eur',
      metadata: { order },
      payment_method: 'pm_card_visa',
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    })
    const [webhook] = await arrived(account)
    if (!webhook) throw new Error('nothing was sent')
    expect(await read(webhook)).toBe('done')
    expect(warnings()).toEqual([`a payment without an order: ${outcome}`])
    expect((await ctx.db.collection('payments').get()).size).toBe(0)
  })

  it('places the order whose card now holds the money, once, whatever comes first', async () => {
    const order = anOrder({ status: 'awaitingPayment' }, { at: account.clock.now })
    await documentAt(ctx.db, 'orders/{order}', order.id).set(order)
    await documentAt(ctx.db, 'stores/{store}', order.store).set(aStore({ id: order.store }))
    const { total: amount, currency } = order.quote
    await paid(account, 'pm_card_chargeDeclined', { order: order.id, amount, currency })
    await account.stripe.paymentIntents.confirm('pi_1', {
      payment_method: 'pm_card_visa',
      use_stripe_sdk: true,
    })
    const webhooks = await arrived(account)
    expect(webhooks).toHaveLength(2)
    for (const webhook of webhooks.toReversed()) expect(await read(webhook)).toBe('done')
    const stored = (await documentAt(ctx.db, 'orders/{order}', order.id).get()).data()
    expect(stored).toMatchObject({
      status: 'placed',
      paymentSummary: { status: 'authorised', card: { last4: '4242' }, decline: '' },
    })
    const events = await ctx.db.collection(`orders/${order.id}/events`).get()
    expect(events.docs.map((doc) => String(doc.get('kind')))).toEqual(['confirm'])
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('is tried again later when Stripe does not answer', async () => {
    const webhook = await aNotice()
    account.double.control.fail({ kind: 'timeout', method: 'GET' })
    expect(await read(webhook)).toBe('failed')
    account.clock.now += minutes(1)
    expect(await runJob(jobHandlers, `stripe:${eventIn(webhook)}`, ctx)).toBe('done')
  })

  it('has nothing to do where a notice is about no payment', async () => {
    const body = JSON.stringify({
      id: 'evt_9',
      object: 'event',
      type: 'charge.refunded',
      livemode: false,
      created: 1,
      data: { object: { object: 'charge', payment_intent: null } },
    })
    await stripeWebhook(post(signed(account, body)), ctx)
    account.calls.length = 0
    expect(await runJob(jobHandlers, 'stripe:evt_9', ctx)).toBe('done')
    expect(account.calls).toEqual([])
  })
})

describe('notices that never came', () => {
  it('are written down as if they had, after half a minute, with one call to Stripe', async () => {
    await paid(account)
    const [webhook] = await arrived(account)
    const id = webhook ? eventIn(webhook) : ''
    account.clock.now += minutes(0.5) - 1000
    expect(await missedNotices(ctx)).toBe(0)
    account.clock.now += 1000
    account.calls.length = 0
    expect(await missedNotices(ctx)).toBe(1)
    expect(account.calls).toEqual(['GET /v1/events'])
    expect(await noted(id)).toMatchObject({
      event: { by: 'found', intent: 'pi_1' },
      job: { kind: 'readStripeEvent', payload: { event: id } },
    })
    expect(warnings()).toEqual(['notices of Stripe that never came: 1'])
    expect(await missedNotices(ctx)).toBe(0)
  })

  it('are not those that came, nor such as come after all', async () => {
    const webhook = await aNotice()
    await stripeWebhook(post(webhook), ctx)
    await paid(account, 'pm_card_chargeDeclined', { attempt: 2 })
    const [late] = await arrived(account)
    account.clock.now += minutes(1)
    expect(await missedNotices(ctx)).toBe(1)
    expect(late && (await stripeWebhook(post(late), ctx))).toMatchObject({ body: 'known' })
  })

  it('are looked for no further back than ten minutes', async () => {
    await paid(account)
    account.clock.now += minutes(11)
    expect(await missedNotices(ctx)).toBe(0)
  })

  it('are nobody’s where no cards are taken, and wait where Stripe does not answer', async () => {
    await paid(account)
    account.clock.now += minutes(1)
    expect(await missedNotices({ ...ctx, gateway: null })).toBe(0)
    account.double.control.fail({ kind: 'error' })
    expect(await missedNotices(ctx)).toBe(0)
    expect(log.lines.at(-1)).toMatchObject({
      level: 'warn',
      message: 'Stripe cannot be asked for its notices',
    })
    expect(await missedNotices(ctx)).toBe(1)
  })
})
