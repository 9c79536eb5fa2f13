import { NOBODY } from '@forno/domain/access/forgotten'
import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import type { Posted } from '@forno/domain/loyalty/post'
import { settleOrder } from '@forno/domain/loyalty/settle-order'
import { missingPoints, type MissingPoints } from '@forno/domain/loyalty/wanted-points'
import type { Context, Transaction } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { handleJob } from '../platform/jobs.ts'
import { type Money, readMoney } from '../platform/money.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { readStore } from '../platform/shops.ts'
import { marksOf } from './marks-of.ts'
import { saveFriend, settleFriend } from './settle-friend.ts'

/** No order has more: it earns, is paid for, and each refund takes some back. */
const MOST_LINES = 200

/**
 * Brings what an order earned, and what its reward cost, to where its end and its refunds want it. A function of the
 * state alone: whoever asks, however often and in whatever order, the same lines come about, each once. They are found
 * by their order, whoever's they are: a guest's account may have been taken over meanwhile.
 */
export const settlePoints = async (order: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const money = await readMoney(tx, ctx, order)
    // Who is forgotten has no points, and gets none.
    if (!money || money.order.customer === NOBODY) return
    const missing = missingPoints(money.order, money.payment, await linesOf(tx, ctx, order))
    if (missing.length > 0) await post(tx, ctx, money, missing)
  })

export const settlePointsJob = handleJob('settlePoints', ({ order }, ctx) =>
  settlePoints(order, ctx),
)

async function linesOf(tx: Transaction, ctx: Context, order: string): Promise<PointsLine[]> {
  const found = await tx.get(
    collectionAt(ctx.db, 'points/{line}').where('order', '==', order).limit(MOST_LINES),
  )
  return found.docs.map((doc) => doc.data())
}

async function post(
  tx: Transaction,
  ctx: Context,
  { order, payment }: Money,
  missing: readonly MissingPoints[],
): Promise<void> {
  const shop = await readStore(tx, ctx, order.store)
  if (!shop) throw new Error(`order ${order.id} is of a shop that is not there`)
  const account: LoyaltyAccount = await readAccount(tx, ctx, order.customer, order.store)
  const marks = marksOf(order, payment, ctx.settings.linkSecret)
  const posted: Posted = settleOrder(account, { order, missing, shop, marks, now: ctx.now() })
  const friend = countsAsFirst(missing) ? await settleFriend(tx, ctx, posted, shop) : null
  savePoints(tx, ctx, friend?.friend ?? posted)
  if (friend) saveFriend(tx, ctx, friend, shop)
}

/** It earned just now, and not all of that was taken back at once: only then has it brought a friend anything. */
const countsAsFirst = (missing: readonly MissingPoints[]): boolean => {
  const earned = missing.some(({ kind }) => kind === 'earn')
  const left = missing.filter(({ kind }) => kind !== 'giveBack')
  return earned && left.reduce((sum, { points }) => sum + points, 0) > 0
}
