import type { Send } from './deliveries.ts'

/** Stripe waits this long for an answer before it counts a webhook as failed, in milliseconds. */
const PATIENCE_MS = 10_000

/** Carries a webhook over HTTP. Redirects are not followed, as at Stripe. */
export const sendWebhook: Send = async ({ url, headers, body }) => {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  await response.arrayBuffer()
  return response.status
}
