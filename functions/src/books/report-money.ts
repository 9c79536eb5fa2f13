import { differencesOf, type Kept } from '@forno/domain/books/compare'
import type { Difference } from '@forno/domain/books/money-report'
import { days, type Millis } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { wordsOf } from '../platform/log.ts'
import type { PaymentGateway } from '../platform/payment-gateway.ts'
import { ordersToCompare, readBooks } from './read-books.ts'
import { type AtStripe, movedAtStripe, readKnown } from './read-stripe.ts'
import { saveReports } from './save-reports.ts'

/** Three days back: a report that failed for two nights has missed nothing. */
const WINDOW: Millis = days(3)

/** Brings one order's money up to what Stripe shows of these PaymentIntents. */
export type Settle = (
  order: string,
  ctx: Context,
  options: { look: readonly string[] },
) => Promise<void>

/**
 * The nightly comparison of Stripe with the books, for every shop. What Stripe has and nobody had told us of is
 * put right (`settle`) and stays in the report; everything else that differs is looked at a second time, since money
 * moves while we read. Every difference is one line in the log. Run twice in a night, the report is written anew.
 * Throws when Stripe or the database cannot be reached: no report is better than one of half the money.
 */
export async function reportMoney(ctx: Context, settle: Settle): Promise<void> {
  const { gateway } = ctx
  if (!gateway) return ctx.log.info('no cards, nothing to compare')
  const since = ctx.now() - WINDOW
  // Stripe first: what we read afterwards knows at least as much.
  const atStripe = await movedAtStripe(gateway, since)
  const named = [...atStripe.values()].map(({ order }) => order).filter((order) => order !== '')
  const orders = [...new Set([...named, ...(await ordersToCompare(ctx, since))])]
  const kept = await readBooks(ctx, orders)
  await readKnown(gateway, kept, atStripe)
  const first = differencesOf([...atStripe.values()], kept)
  await healUnread(first, ctx, settle)
  const differences = await lookAgain(first, gateway, atStripe, ctx)
  for (const one of differences) sayOf(one, ctx)
  const compared = [...atStripe.values()]
  await saveReports(ctx, { compared, kept: await readBooks(ctx, orders), differences })
}

async function healUnread(found: readonly Difference[], ctx: Context, settle: Settle) {
  const unread = found.filter(({ kind }) => kind === 'notRead')
  for (const order of new Set(unread.map((one) => one.order))) {
    const look = unread.filter((one) => one.order === order).map(({ intent }) => intent)
    try {
      await settle(order, ctx, { look })
    } catch (thrown) {
      // It stays in the report, and the sweep goes on trying.
      ctx.log.error('unread payment is not put right', { order, error: wordsOf(thrown) })
    }
  }
}

/** What was not read is kept; what else differed is only kept when it still does. */
async function lookAgain(
  first: readonly Difference[],
  gateway: PaymentGateway,
  atStripe: AtStripe,
  ctx: Context,
): Promise<Difference[]> {
  const unread = first.filter(({ kind }) => kind === 'notRead')
  const strangers = first.filter(({ kind }) => kind === 'notOurs' || kind === 'unknownOrder')
  const again = [
    ...new Set(first.filter((one) => !strangers.includes(one)).map((one) => one.order)),
  ]
  const fresh: AtStripe = new Map()
  for (const order of again) {
    const intents = [...atStripe.values()].filter((facts) => facts.order === order)
    for (const { id } of intents) {
      const facts = await gateway.read(id)
      if (facts) fresh.set(id, facts)
    }
  }
  const kept: Kept[] = await readBooks(ctx, again)
  await readKnown(gateway, kept, fresh)
  const still = differencesOf([...fresh.values()], kept)
  const said = new Set(still.map(keyOf))
  return [...strangers, ...unread.filter((one) => !said.has(keyOf(one))), ...still]
}

const keyOf = ({ kind, order, intent }: Difference): string => `${kind} ${order} ${intent}`

function sayOf({ kind, order, intent, atStripe, inBooks, detail }: Difference, ctx: Context): void {
  const outcome = `${kind} ${intent} (${detail}): ${atStripe} at Stripe, ${inBooks} in the books`
  ctx.log.error('Stripe and the books differ', { outcome, ...(order === '' ? {} : { order }) })
}
