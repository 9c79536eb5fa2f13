import type { Context } from '../../../functions/src/platform/context.ts'
import { stripeWebhook } from '../../../functions/src/payments/stripe-webhook.ts'
import type { Arriving } from './notices.ts'

/** The webhook's own function, without the socket before it. Answers the status that Stripe gets. */
export async function receiveWebhook(ctx: Context, { body, signature }: Arriving): Promise<number> {
  const header = (name: string) => (name === 'stripe-signature' ? signature : '')
  return (await stripeWebhook({ method: 'POST', header, body }, ctx)).status
}
