import type { StripeEvent } from '@forno/domain/payment/stripe-event'
import { days } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { isAlreadyThere } from '../platform/errors.ts'
import { writeJob } from '../platform/jobs.ts'
import type { Notice } from '../platform/payment-gateway.ts'

/** Stripe itself has forgotten an event by then. */
const KEPT = days(30)

/** Writes a notice down, with the job of looking what it is about; false when it was there already. */
export async function noteNotice(
  notice: Notice,
  by: StripeEvent['by'],
  ctx: Context,
): Promise<boolean> {
  const now = ctx.now()
  const batch = ctx.db.batch()
  const { id } = notice
  batch.create(documentAt(ctx.db, 'stripeEvents/{event}', id), {
    ...notice,
    receivedAt: now,
    by,
    expireAt: now + KEPT,
  })
  writeJob(batch, ctx, {
    id: `stripe:${id}`,
    kind: 'readStripeEvent',
    payload: { event: id },
    dueAt: now,
  })
  try {
    await batch.commit()
    return true
  } catch (thrown) {
    if (!isAlreadyThere(thrown)) throw thrown
    return false
  }
}
