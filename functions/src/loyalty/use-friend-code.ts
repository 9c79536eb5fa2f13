import { commands } from '@forno/domain/commands/all'
import { useFriendCode as decide } from '@forno/domain/loyalty/use-friend-code'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { deviceMark } from '../platform/digest.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { readStore } from '../platform/shops.ts'

const no = (why: string) => refuse('friendCodeNo', { field: 'code', params: { why } })

/** Remembers who brought whoever asks. Whether it counts is looked at when their first order is finished. */
export const useFriendCode = handle(commands.useFriendCode, async (input, { ctx, person }) =>
  ctx.db.runTransaction(async (tx) => {
    const { code, device } = input
    const owner = (await tx.get(documentAt(ctx.db, 'friendCodes/{code}', code))).data()
    if (!owner) return no('unknown')
    // Their account is there: it was written with the code.
    const referrer = await readAccount(tx, ctx, owner.person, '')
    const shop = referrer.store === '' ? undefined : await readStore(tx, ctx, referrer.store)
    if (!shop) return no('unknown')
    if (!shop.loyalty) return no('off')
    const account = await readAccount(tx, ctx, person.uid, shop.id)
    const ordered = await hasFinished(tx, ctx, person.uid)
    const marks = device ? [deviceMark(ctx.settings.linkSecret, device)] : []
    const used = decide(account, referrer, { ordered, marks })
    if (!used.ok) return used
    if (used.value !== account) savePoints(tx, ctx, { account: used.value, lines: [] })
    return ok({ points: shop.loyalty.referral.friend })
  }),
)

/** Also orders of before the shop gave points, which no account has counted. */
async function hasFinished(tx: Transaction, ctx: Context, uid: string): Promise<boolean> {
  const finished = await tx.get(
    collectionAt(ctx.db, 'orders/{order}')
      .where('customer', '==', uid)
      .where('status', 'in', ['delivered', 'collected'])
      .limit(1),
  )
  return !finished.empty
}
