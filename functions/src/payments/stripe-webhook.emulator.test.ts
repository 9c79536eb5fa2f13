import { describe, expect, it } from 'vitest'
import { signatureHeader } from '../../../tools/stripe/signature.ts'
import { documentAt } from '../platform/documents.ts'
import { region } from '../platform/settings.ts'
import { eventually } from '../platform/testing/doors.ts'
import { emulatedDb, needed } from '../platform/testing/emulators.ts'

const url = () =>
  `${needed('FORNO_FUNCTIONS_ORIGIN')}/${needed('FORNO_PROJECT')}/${region}/stripeWebhook`

const sendTo = (body: string, secret: string) =>
  fetch(url(), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Stripe-Signature': signatureHeader(body, secret, Math.floor(Date.now() / 1000)),
    },
    body,
  })

/** About no PaymentIntent, so that nobody has to be asked. Written as nobody's JSON writer would write it. */
function anEvent(): { id: string; body: string } {
  const id = `evt_test${Date.now()}`
  const about = '{"object":  "charge", "payment_intent": null, "description": "Grüße\\u00e9"}'
  const body = `{"id":"${id}",  "object":"event","type":"charge.refunded","livemode":false,
    "created": ${Math.floor(Date.now() / 1000)} , "data":{"object": ${about}} }`
  return { id, body }
}

describe('the webhook over HTTP', () => {
  it('believes the bytes that were signed, answers within a second, and its job is done', async () => {
    const { id, body } = anEvent()
    const secret = needed('STRIPE_WEBHOOK_SECRET')
    const first = await sendTo(body, secret)
    expect([first.status, await first.text()]).toEqual([200, 'noted'])
    const from = Date.now()
    const second = await sendTo(body, secret)
    expect([second.status, await second.text()]).toEqual([200, 'known'])
    expect(Date.now() - from).toBeLessThan(1_000)
    const stored = await documentAt(emulatedDb(), 'stripeEvents/{event}', id).get()
    expect(stored.data()).toMatchObject({ id, by: 'webhook', intent: '' })
    const job = documentAt(emulatedDb(), 'jobs/{job}', `stripe:${id}`)
    await eventually(async () => (await job.get()).data()?.state === 'done')
  })

  it('refuses what somebody else has signed, and whoever only looks', async () => {
    const { id, body } = anEvent()
    const refused = await sendTo(body, 'whsec_of_somebody')
    expect([refused.status, await refused.text()]).toEqual([400, 'wrong signature'])
    expect((await fetch(url())).status).toBe(405)
    const stored = await documentAt(emulatedDb(), 'stripeEvents/{event}', id).get()
    expect(stored.exists).toBe(false)
  })
})
