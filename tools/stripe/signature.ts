import { createHmac } from 'node:crypto'

/**
 * The `Stripe-Signature` header of a webhook: when it was sent (seconds) and an HMAC over that and the exact body, as
 * stripe-node's `webhooks.constructEvent` checks it.
 */
export function signatureHeader(body: string, secret: string, atSeconds: number): string {
  const signature = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')
  return `t=${atSeconds},v1=${signature}`
}
