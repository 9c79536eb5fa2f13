import type { Context } from '../platform/context.ts'
import { wordsOf } from '../platform/log.ts'
import type { RawRequest, RawResponse } from '../platform/raw-door.ts'
import { noteNotice } from './note-notice.ts'

/**
 * Takes a notice of Stripe's: believes it, writes it down, says so. What it is about is looked at afterwards, by a
 * job, so that Stripe gets its answer at once. Any other status than 200 makes Stripe send it again.
 */
export async function stripeWebhook(request: RawRequest, ctx: Context): Promise<RawResponse> {
  if (request.method !== 'POST') return { status: 405, body: 'POST only' }
  if (!ctx.gateway) return { status: 503, body: 'no cards are taken here' }
  const read = ctx.gateway.readWebhook(request.body, request.header('stripe-signature'))
  if (!read.ok) {
    ctx.log.warn('a webhook was refused', { outcome: read.refused })
    return { status: 400, body: read.refused }
  }
  if (!read.notice) return { status: 200, body: 'not listened to' }
  try {
    const isNew = await noteNotice(read.notice, 'webhook', ctx)
    return { status: 200, body: isNew ? 'noted' : 'known' }
  } catch (thrown) {
    ctx.log.error('a webhook could not be noted', { error: wordsOf(thrown) })
    return { status: 500, body: 'not now' }
  }
}
