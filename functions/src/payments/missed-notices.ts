import { minutes } from '@forno/domain/time/millis'
import type { FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import type { Notice } from '../platform/payment-gateway.ts'
import { noteNotice } from './note-notice.ts'

/** What is lost for longer than this is found by the payment's own next check. */
const WINDOW = minutes(10)
/** Before that a notice is not missed, only under way. */
const GRACE = minutes(0.5)

/**
 * Notices of the last minutes that Stripe has in its records and we have not: they are written down as if they had
 * come, and so is their job. How many there were. Once a minute, not once a round: it costs one call to Stripe and,
 * when there were any, one read for each. Where Stripe cannot be asked it is the next minute's.
 */
export async function missedNotices(ctx: Context): Promise<number> {
  if (!ctx.gateway) return 0
  const now = ctx.now()
  let recent: Notice[]
  try {
    recent = await ctx.gateway.noticesSince(now - WINDOW)
  } catch (thrown) {
    ctx.log.warn('Stripe cannot be asked for its notices', { error: wordsOf(thrown) })
    return 0
  }
  const missed = await unknown(
    recent.filter(({ created }) => created <= now - GRACE),
    ctx,
  )
  for (const notice of missed) await noteNotice(notice, 'found', ctx)
  if (missed.length > 0) ctx.log.warn('notices of Stripe that never came', { count: missed.length })
  return missed.length
}

async function unknown(notices: readonly Notice[], ctx: Context): Promise<Notice[]> {
  if (notices.length === 0) return []
  const refs = notices.map(({ id }) =>
    documentAt(ctx.db, 'stripeEvents/{event}', id).withConverter(null),
  )
  const found = await ctx.db.getAll(...refs)
  return notices.filter((_, at) => !found[at]?.exists)
}

/** One question to Stripe in each sweep; what it finds becomes jobs, which the next round does. */
export const noticesThatNeverCame: FindChores = async (ctx) =>
  ctx.gateway ? [{ id: 'missed notices', once: true, run: () => missedNotices(ctx) }] : []
