import type { Stripe } from 'stripe'
import type { Call } from './call.ts'
import { badParam, missingParam, noSuch } from './errors.ts'
import { randomText } from './ids.ts'
import { listPage } from './pages.ts'
import { metadata, onlyKnown, requiredText, text, texts } from './params.ts'
import { API_VERSION, seconds, type World } from './world.ts'

/** Where events are delivered from now on. The signing secret is shown once, in this answer. */
export function createWebhookEndpoint({ world, params }: Call): Stripe.WebhookEndpoint {
  onlyKnown(params, ['url', 'enabled_events', 'description', 'metadata', 'api_version'])
  const url = requiredText(params, 'url')
  if (!URL.canParse(url)) throw badParam('url', 'Not a valid URL', 'url_invalid')
  const events = texts(params, 'enabled_events')
  if (!events || events.length === 0) throw missingParam('enabled_events')
  return addEndpoint(world, {
    url,
    events,
    description: text(params, 'description') ?? null,
    metadata: metadata(params),
  })
}

interface Wanted {
  url: string
  events: string[]
  description?: string | null
  metadata?: Record<string, string>
  /** A secret agreed on beforehand, so that both sides can be started with it. */
  secret?: string | undefined
}

export function addEndpoint(world: World, wanted: Wanted): Stripe.WebhookEndpoint {
  const secret = wanted.secret ?? world.webhookSecret ?? `whsec_${randomText(world.random, 32)}`
  const endpoint: Stripe.WebhookEndpoint = {
    id: world.id('we'),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: seconds(world),
    description: wanted.description ?? null,
    enabled_events: wanted.events,
    livemode: false,
    metadata: wanted.metadata ?? {},
    status: 'enabled',
    url: wanted.url,
  }
  world.state.webhookEndpoints.set(endpoint.id, endpoint)
  world.state.signingSecrets.set(endpoint.id, secret)
  return { ...endpoint, secret }
}

export function retrieveWebhookEndpoint({ world, id }: Call): Stripe.WebhookEndpoint {
  const endpoint = world.state.webhookEndpoints.get(id)
  if (!endpoint) throw noSuch('webhook endpoint', id)
  return endpoint
}

export function deleteWebhookEndpoint(call: Call): Stripe.DeletedWebhookEndpoint {
  const { id } = retrieveWebhookEndpoint(call)
  call.world.state.webhookEndpoints.delete(id)
  return { id, object: 'webhook_endpoint', deleted: true }
}

export const listWebhookEndpoints = ({ world, params }: Call) =>
  listPage(world.state.webhookEndpoints, params, '/v1/webhook_endpoints')
