import { createServer, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stripe } from 'stripe'
import { afterEach, describe, expect, it } from 'vitest'
import { createStripeDouble } from './double.ts'
import { keepIn } from './keep.ts'
import { serve, type Serving } from './serve.ts'
import { pay, refusalOf } from './testing/shop.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A stand-in on a free port, and stripe-node talking to it the way the functions do. */
async function anAccount(): Promise<{ stripe: Stripe; serving: Serving; ask: Ask }> {
  const double = createStripeDouble({
    now: Date.now,
    random: Math.random,
    webhookSecret: 'whsec_shop',
  })
  const serving = await serve(double, 0)
  closing.push(serving.close)
  const stripe = new Stripe('sk_test_shop', {
    host: '127.0.0.1',
    port: serving.port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 500,
  })
  const ask: Ask = async (name, form = {}) =>
    fetch(`${serving.url}/__control/${name}`, { method: 'POST', body: new URLSearchParams(form) })
  return { stripe, serving, ask }
}
type Ask = (name: string, form?: Record<string, string>) => Promise<Response>

describe('over HTTP', () => {
  it('stripe-node pays, lists and is refused', async () => {
    const { stripe } = await anAccount()
    const paid = await pay(stripe, 'pm_card_visa', { metadata: { 'naïve & odd': 'a=b&c %' } })
    expect(paid).toMatchObject({ status: 'succeeded', metadata: { 'naïve & odd': 'a=b&c %' } })
    expect((await stripe.charges.list()).data).toHaveLength(1)
    expect(await refusalOf(pay(stripe, 'pm_card_chargeDeclined'))).toMatchObject({
      statusCode: 402,
    })
  })

  it('a broken and a silent connection are what stripe-node makes of them', async () => {
    const { stripe, ask } = await anAccount()
    await ask('fail', { kind: 'timeout', when: 'after' })
    expect((await refusalOf(pay(stripe, 'pm_card_visa'))).message).toContain('timeout')
    await ask('fail', { kind: 'reset', when: 'after', times: '2' })
    const key = { idempotencyKey: 'k1' }
    expect((await refusalOf(pay(stripe, 'pm_card_visa', {}, key))).type).toBe(
      'StripeConnectionError',
    )
    const again = await pay(stripe, 'pm_card_visa', {}, key)
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect((await stripe.charges.list()).data).toHaveLength(2)
  })

  it('a browser may ask across pages for what its key allows, and a page may not take control', async () => {
    const { serving } = await anAccount()
    const preflight = async (path: string) =>
      fetch(`${serving.url}${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'http://127.0.0.1:5000', 'access-control-request-method': 'POST' },
      })
    expect((await preflight('/v1/payment_intents/pi_1/confirm')).status).toBe(204)
    expect((await preflight('/v1/refunds')).status).toBe(403)
    const control = await fetch(`${serving.url}/__control/reset`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:5000' },
    })
    expect(control.status).toBe(403)
  })

  it('keeps its state in a file over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forno-stripe-'))
    closing.push(async () => rmSync(folder, { recursive: true }))
    const file = join(folder, 'data', 'stripe.json')
    const first = createStripeDouble({ now: Date.now, random: Math.random })
    const kept = keepIn(file, first)
    first.control.register({ url: 'http://127.0.0.1:1/', events: ['*'], secret: 'whsec_kept' })
    kept.now()
    const second = createStripeDouble({ now: Date.now, random: Math.random })
    keepIn(file, second)
    expect(second.write()).toBe(first.write())
  })
})

describe('webhooks over HTTP', () => {
  it('come signed, are tried again when refused, and can be held, turned round and doubled', async () => {
    const { stripe, ask } = await anAccount()
    const inbox = await anInbox()
    await ask('register', { url: inbox.url, 'events[]': '*' })
    inbox.answerWith(500, 200)
    await stripe.customers.create({})
    await inbox.received(2)
    expect(inbox.events.map(({ type }) => type)).toEqual(['customer.created', 'customer.created'])
    expect(inbox.events[0]?.id).toBe(inbox.events[1]?.id)

    await ask('webhook-rule', { action: 'hold' })
    await pay(stripe, 'pm_card_visa')
    await ask('clear-webhook-rules')
    await ask('release-webhooks', { order: 'reversed' })
    await inbox.received(5)
    await ask('webhook-rule', { action: 'double', times: '1' })
    await stripe.customers.create({})
    await inbox.received(7)
    const types = inbox.events.slice(2).map(({ type }) => type)
    expect(types.toSorted()).toEqual([
      'charge.succeeded',
      'customer.created',
      'customer.created',
      'payment_intent.created',
      'payment_intent.succeeded',
    ])
  })
})

/** A server that checks each webhook the way the shop does, and answers with the statuses it was given. */
async function anInbox() {
  const events: Stripe.Event[] = []
  const statuses: number[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const signature = request.headers['stripe-signature'] ?? ''
      events.push(Stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, 'whsec_shop'))
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(async () => new Promise((resolve) => server.close(resolve)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    events,
    url: `http://127.0.0.1:${port}/`,
    answerWith: (...wanted: number[]) => void statuses.push(...wanted),
    received: async (count: number) =>
      expect.poll(() => events.length, { timeout: 5_000, interval: 20 }).toBe(count),
  }
}
