import type { FindChores } from '../platform/chore.ts'
import { collectionAt } from '../platform/documents.ts'
import { settlePayment } from './settle-payment.ts'

const LIMIT = 100

/**
 * Payments that are to be looked at again now, the longest due first: reads at Stripe what is so, then does what is
 * due. What a lost notice, a lost answer or a lost job has left lying is put right here.
 */
export const duePayments: FindChores = async (ctx) => {
  const due = await collectionAt(ctx.db, 'payments/{order}')
    .withConverter(null) // only the ids: one that cannot be read must not hide the others
    .where('checkAt', '<=', ctx.now())
    .orderBy('checkAt')
    .limit(LIMIT)
    .select()
    .get()
  return due.docs.map(({ id }) => ({
    id: `payment ${id}`,
    run: () => settlePayment(id, ctx, { look: 'known' }),
  }))
}
