import type { Stripe } from 'stripe'

export type EventName = Stripe.Event['type']

/** A Stripe event as recorded. stripe-node types `data` by `type`; here one shape holds them all. */
export interface EventRecord {
  id: string
  object: 'event'
  api_version: string
  created: number
  data: { object: object; previous_attributes?: object }
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: EventName
}
