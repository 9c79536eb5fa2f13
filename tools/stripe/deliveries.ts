import type { Delivery } from './delivery.ts'
import { signatureHeader } from './signature.ts'
import { seconds, type World } from './world.ts'

/** A webhook as it goes over the wire. */
export interface OutgoingWebhook {
  url: string
  headers: Record<string, string>
  body: string
}

/** Carries one webhook and says which status came back; throws when nobody answered. */
export type Send = (webhook: OutgoingWebhook) => Promise<number>

/** Milliseconds until the next try. Stripe waits hours; a shop on one desk would not see the end of it. */
export const retryDelays = [1_000, 5_000, 30_000, 120_000, 600_000, 3_600_000] as const

/** Deliveries whose time has come, in the order they were addressed. */
export const dueDeliveries = (world: World): Delivery[] =>
  [...world.state.deliveries.values()].filter((d) => d.state === 'waiting' && d.at <= world.now())

/** What would be sent for a delivery now; signed now, as each try of Stripe's is. */
export function outgoing(world: World, delivery: Delivery): OutgoingWebhook | undefined {
  const event = world.state.events.get(delivery.event)
  const endpoint = world.state.webhookEndpoints.get(delivery.endpoint)
  const secret = world.state.signingSecrets.get(delivery.endpoint)
  if (!event || !endpoint || secret === undefined) return undefined
  const body = JSON.stringify(event, null, 2)
  return {
    url: endpoint.url,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      'stripe-signature': signatureHeader(body, secret, seconds(world)),
    },
    body,
  }
}

/** Tries a delivery once. Any 2xx counts as received; everything else is tried again, later each time. */
export async function tryDelivery(world: World, delivery: Delivery, send: Send): Promise<void> {
  const webhook = outgoing(world, delivery)
  if (webhook === undefined) {
    delivery.state = 'failed'
    return
  }
  delivery.state = 'sending'
  delivery.lastStatus = await send(webhook).catch(() => 0)
  delivery.tries += 1
  if (delivery.lastStatus >= 200 && delivery.lastStatus < 300) {
    delivery.state = 'delivered'
    const event = world.state.events.get(delivery.event)
    if (event) event.pending_webhooks = Math.max(0, event.pending_webhooks - 1)
    return
  }
  const wait = retryDelays[delivery.tries - 1]
  delivery.state = wait === undefined ? 'failed' : 'waiting'
  delivery.at = world.now() + (wait ?? 0)
}
