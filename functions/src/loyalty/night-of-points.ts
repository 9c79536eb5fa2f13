import { birthdaysDue, giveBirthday } from '@forno/domain/loyalty/birthday'
import { expire } from '@forno/domain/loyalty/expire'
import { warn } from '@forno/domain/loyalty/warn'
import { messageAbout } from '@forno/domain/messages/message-about'
import { days } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import { tell } from '../platform/messages.ts'
import { readAccount, savePoints } from '../platform/points.ts'
import { type ShopWithPoints, shopsWithPoints } from './shops-with-points.ts'

/** How many are worked on at a time. */
const AT_A_TIME = 20

/**
 * The night's work on points: takes out what is over, tells of what soon will be, gives birthdays their points. Reads
 * only accounts and people for whom something is due, and each in a transaction of its own, so that it can be broken off
 * and begun again: what was done is not found any more. Throws at the end when somebody's could not be done.
 */
export async function nightOfPoints(ctx: Context): Promise<void> {
  const accounts = collectionAt(ctx.db, 'loyalties/{uid}').withConverter(null)
  const people = collectionAt(ctx.db, 'people/{uid}').withConverter(null)
  const now = ctx.now()
  const over = await accounts.where('expiresAt', '<=', now).select().get()
  let failed = await forAll(over.docs, (uid) => expireFor(uid, ctx), ctx)
  for (const shop of await shopsWithPoints(ctx)) {
    const { warnDays, birthday } = shop.loyalty
    const ending = accounts
      .where('store', '==', shop.id)
      .where('untold', '<=', now + days(warnDays))
    const untold = await ending.select().get()
    failed += await forAll(untold.docs, (uid) => warnOf(uid, shop, ctx), ctx)
    if (birthday === 0) continue
    const born = await people.where('birthday', 'in', birthdaysDue(shop, now)).select().get()
    failed += await forAll(born.docs, (uid) => celebrate(uid, shop, ctx), ctx)
  }
  if (failed > 0) throw new Error(`points were not done for ${failed} people`)
}

/** Says for how many it failed; that keeps nobody else waiting. */
async function forAll(
  found: readonly { id: string }[],
  work: (uid: string) => Promise<void>,
  ctx: Context,
): Promise<number> {
  let failed = 0
  for (let from = 0; from < found.length; from += AT_A_TIME) {
    await Promise.all(found.slice(from, from + AT_A_TIME).map(tryOnce))
  }
  return failed

  async function tryOnce({ id: uid }: { id: string }): Promise<void> {
    try {
      await work(uid)
    } catch (thrown) {
      failed += 1
      ctx.log.error('points of the night failed', { uid, error: wordsOf(thrown) })
    }
  }
}

const expireFor = async (uid: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const account = await readAccount(tx, ctx, uid, '')
    const posted = expire(account, account.store, ctx.now())
    if (posted.lines.length > 0) savePoints(tx, ctx, posted)
  })

const warnOf = async (uid: string, shop: ShopWithPoints, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const account = await readAccount(tx, ctx, uid, shop.id)
    const now = ctx.now()
    const warning = warn(account, shop.loyalty.warnDays, now)
    if (!warning) return
    savePoints(tx, ctx, { account: warning.account, lines: [] })
    const { points, until } = warning
    if (points === 0) return
    const params = { points, at: until, timeZone: shop.hours.timeZone }
    const about = `points-${account.version}`
    tell(tx, ctx, account.person, [messageAbout(shop.id, 'pointsExpire', now, about, params)])
  })

const celebrate = async (uid: string, shop: ShopWithPoints, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const account = await readAccount(tx, ctx, uid, shop.id)
    const now = ctx.now()
    const posted = giveBirthday(account, shop, now)
    if (!posted) return
    savePoints(tx, ctx, posted)
    const about = posted.lines[0]?.id ?? uid
    const params = { points: shop.loyalty.birthday }
    tell(tx, ctx, account.person, [messageAbout(shop.id, 'birthday', now, about, params)])
  })
