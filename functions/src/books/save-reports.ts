import type { Kept } from '@forno/domain/books/compare'
import type { Difference, MoneyReport } from '@forno/domain/books/money-report'
import { balanceOf } from '@forno/domain/books/trial-balance'
import type { StripeFacts } from '@forno/domain/payment/stripe-facts'
import type { Store } from '@forno/domain/store/store'
import { dayJustEnded, localDay } from '@forno/domain/time/local-day'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

interface Compared {
  compared: readonly StripeFacts[]
  kept: readonly Kept[]
  differences: readonly Difference[]
}

/**
 * Writes each shop's report of its own day that has just ended, also when nothing differed. What belongs to no shop
 * of ours (unknown orders, PaymentIntents that are not ours) stands with the first shop by id: one account at Stripe
 * serves all shops, and somebody has to read it. Throws when there is no shop at all.
 */
export async function saveReports(ctx: Context, found: Compared): Promise<void> {
  const all = await collectionAt(ctx.db, 'stores/{store}').get()
  const stores = all.docs.map((doc) => doc.data()).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const [first] = stores
  if (!first) throw new Error('no shop to report to')
  const known = new Set(stores.map(({ id }) => id))
  const storeOf = new Map(found.kept.map(({ payment }) => [payment.order, payment.store]))
  const shopOf = (order: string): string => {
    const store = storeOf.get(order)
    return store !== undefined && known.has(store) ? store : first.id
  }
  for (const store of stores) {
    const isOwn = ({ order }: { order: string }) => shopOf(order) === store.id
    const report = reportFor(store, ctx, {
      compared: found.compared.filter(isOwn),
      kept: found.kept.filter(({ payment }) => isOwn(payment)),
      differences: found.differences.filter(isOwn),
    })
    const ref = documentAt(ctx.db, 'moneyReports/{report}', report.id)
    const before = (await ref.get()).data()?.differences ?? []
    await ref.set({ ...report, differences: withHealed(report.differences, before) })
  }
}

/** What was put right earlier this night is found no more, and stays in the report all the same. */
function withHealed(now: readonly Difference[], before: readonly Difference[]): Difference[] {
  const healed = before.filter(
    ({ kind, intent }) =>
      kind === 'notRead' && !now.some((one) => one.kind === kind && one.intent === intent),
  )
  return [...now, ...healed]
}

function reportFor(store: Store, ctx: Context, own: Compared): MoneyReport {
  const { timeZone } = store.hours
  const day = dayJustEnded(timeZone, ctx.now())
  const entries = own.kept
    .flatMap((one) => one.entries)
    .filter(({ postedAt }) => localDay(timeZone, postedAt).date === day)
  const byKind = (kinds: readonly string[]) =>
    balanceOf(
      entries.filter(({ kind }) => kinds.includes(kind)),
      'cardClearing',
    )
  return {
    id: `${store.id}:${day}`,
    store: store.id,
    day,
    at: ctx.now(),
    compared: own.compared.length,
    captured: byKind(['capture', 'tip']),
    // A refund of the day before that came back today would otherwise be less than nothing.
    refunded: Math.max(0, -byKind(['refund', 'refundReturned'])),
    differences: [...own.differences],
  }
}
