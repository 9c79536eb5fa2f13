import type { Context } from '../platform/context.ts'
import { documentAt, isDocumentId } from '../platform/documents.ts'
import { handleJob } from '../platform/jobs.ts'
import { gatewayOf } from './look-at-stripe.ts'
import { settlePayment } from './settle-payment.ts'

/**
 * Looks at what a notice is about, as it is now, and does what is due then. What the notice said counts for nothing:
 * it may be late, doubled, or overtaken by another one. A payment that is nobody's order is left to the nightly report.
 */
export const readStripeEventJob = handleJob('readStripeEvent', async ({ event }, ctx) => {
  const notice = (await documentAt(ctx.db, 'stripeEvents/{event}', event).get()).data()
  if (!notice || notice.intent === '') return
  const { intent } = notice
  const facts = await gatewayOf(ctx).read(intent)
  if (facts && (await isOurs(facts.order, ctx))) {
    await settlePayment(facts.order, ctx, { look: [intent] })
    return
  }
  const why = facts ? `names ${facts.order || 'none'}` : 'is unknown to Stripe'
  ctx.log.warn('a payment without an order', { outcome: `${intent} ${why}` })
})

/** The name came from outside: somebody may write it into Stripe's pages by hand. */
async function isOurs(order: string, ctx: Context): Promise<boolean> {
  if (!isDocumentId(order)) return false
  const found = documentAt(ctx.db, 'orders/{order}', order).withConverter(null)
  return (await found.get()).exists
}
