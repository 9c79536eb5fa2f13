import type { Millis } from '@forno/domain/time/millis'
import type { PaymentGateway } from '../payment-gateway.ts'
import { type ClientOptions, stripeClient } from './client.ts'
import { asking } from './errors.ts'
import { makeIntent } from './make-intent.ts'
import { noticesSince, readWebhook } from './notices.ts'
import { cardsOf, forgetPayer, makePayer, removeCard } from './payers.ts'
import { readIntent, readIntents } from './read-intents.ts'

export interface StripeOptions extends ClientOptions {
  /** `whsec_…` of the endpoint that is ours. */
  webhookSecret: string
  now: () => Millis
}

/** Stripe over stripe-node. */
export function stripeGateway({ webhookSecret, now, ...client }: StripeOptions): PaymentGateway {
  const stripe = stripeClient(client)
  const door = { webhookSecret, now, live: isLive(client.secretKey) }
  return {
    makeIntent: (wanted, key) => makeIntent(stripe, wanted, key),
    capture: (intent, amount, key) =>
      asking(async () => {
        const params = { amount_to_capture: amount }
        await stripe.paymentIntents.capture(intent, params, { idempotencyKey: key })
      }),
    cancel: (intent, key) =>
      asking(async () => {
        await stripe.paymentIntents.cancel(intent, {}, { idempotencyKey: key })
      }),
    refund: ({ order, intent, amount, plan }, key) =>
      asking(async () => {
        const metadata = { order, plan: String(plan) }
        const params = { payment_intent: intent, amount, metadata }
        await stripe.refunds.create(params, { idempotencyKey: key })
      }),
    read: (intent) => readIntent(stripe, intent, now),
    intentsOf: (order, since) =>
      readIntents(stripe, since, now, ({ metadata }) => metadata['order'] === order),
    intentsSince: (since) => readIntents(stripe, since, now, () => true),
    clientSecret: (intent) =>
      asking(async () => {
        const { client_secret } = await stripe.paymentIntents.retrieve(intent)
        if (client_secret === null) throw new Error(`${intent} has no client secret`)
        return client_secret
      }),
    noticesSince: (since) => noticesSince(stripe, since),
    readWebhook: (body, signature) => readWebhook(body, signature, door),
    makePayer: (uid, email, key) => makePayer(stripe, uid, email, key),
    forgetPayer: (uid, email, payer) => forgetPayer(stripe, uid, email, payer),
    cardsOf: (payer) => cardsOf(stripe, payer),
    removeCard: (payer, card) => removeCard(stripe, payer, card),
  }
}

/** Keys say so themselves: `sk_live_…`, `rk_live_…`. */
export const isLive = (secretKey: string): boolean => /^[a-z]+_live_/.test(secretKey)
