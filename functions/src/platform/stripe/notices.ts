import type { Millis } from '@forno/domain/time/millis'
import { Stripe } from 'stripe'
import type { Notice, PaymentGateway } from '../payment-gateway.ts'
import { asking } from './errors.ts'
import { millis, seconds } from './shown.ts'

/** What the webhook endpoint has to be registered for. Stripe lists events of 20 types at most. */
export const noticeTypes = [
  'payment_intent.requires_action',
  'payment_intent.processing',
  'payment_intent.amount_capturable_updated',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.canceled',
  'charge.refunded',
  'charge.refund.updated',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
  'charge.dispute.funds_withdrawn',
  'charge.dispute.funds_reinstated',
] as const

const listened: readonly string[] = noticeTypes

/** A webhook that is older may be one that somebody has kept, to send it again. */
const TOLERANCE_SECONDS = 300
const PAGE = 100
/** So many notices are looked through at once; an older one is left to the payment's own next check. */
const MOST = 1_000

export interface Door {
  webhookSecret: string
  /** Whether our key is one for real money. */
  live: boolean
  now: () => Millis
}

/** Believes only what Stripe signed, lately, about our own account, and with money of the same kind as our key's. */
export function readWebhook(
  body: Buffer,
  signature: string,
  { webhookSecret, live, now }: Door,
): ReturnType<PaymentGateway['readWebhook']> {
  let event: Stripe.Event
  try {
    event = Stripe.webhooks.constructEvent(
      body,
      signature,
      webhookSecret,
      TOLERANCE_SECONDS,
      undefined,
      now(),
    )
  } catch (thrown) {
    return { ok: false, refused: whyNot(thrown) }
  }
  if (event.object !== 'event') return { ok: false, refused: 'not an event' }
  if (event.account !== undefined) return { ok: false, refused: 'of another account' }
  if (event.livemode !== live) {
    return { ok: false, refused: event.livemode ? 'real money, test key' : 'test money, real key' }
  }
  return { ok: true, notice: listened.includes(event.type) ? asNotice(event) : null }
}

/** In our words: Stripe's error carries the body and what it was signed with. */
function whyNot(thrown: unknown): string {
  if (!(thrown instanceof Stripe.errors.StripeSignatureVerificationError)) return 'unreadable'
  return thrown.message.includes('tolerance') ? 'too old' : 'wrong signature'
}

/** What is in Stripe's records since then, the oldest first. */
export const noticesSince = (stripe: Stripe, since: Millis): Promise<Notice[]> =>
  asking(async () => {
    const found: Notice[] = []
    const types = [...noticeTypes]
    const events = stripe.events.list({ created: { gte: seconds(since) }, types, limit: PAGE })
    for await (const event of events) {
      found.push(asNotice(event))
      if (found.length === MOST) break
    }
    return found.toReversed()
  })

const asNotice = ({ id, type, created, data }: Stripe.Event): Notice => ({
  id,
  type,
  intent: intentIn(data.object),
  created: millis(created),
})

/** The PaymentIntent itself, or the one that a charge, refund or dispute names. */
function intentIn(object: object): string {
  if (!('object' in object)) return ''
  if (object.object === 'payment_intent') return 'id' in object ? textOf(object.id) : ''
  if (!('payment_intent' in object)) return ''
  const { payment_intent: named } = object
  const isWhole = typeof named === 'object' && named !== null && 'id' in named
  return textOf(isWhole ? named.id : named)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
