import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

const PAGE = 200

/** What lies below a profile and goes along: the same browser is used, so its device does too. */
const parts = [
  'people/{uid}/addresses/{address}',
  'people/{uid}/favourites/{favourite}',
  'people/{uid}/messages/{message}',
  'people/{uid}/devices/{device}',
] as const

/** Moves what somebody saved. Where the other has the same already, theirs stays. */
export async function movePersonTo(from: string, to: string, ctx: Context): Promise<void> {
  for (const part of parts) {
    for (;;) {
      const page = await below(from, part, ctx).limit(PAGE).get()
      if (page.empty) break
      const known = await ctx.db.getAll(...page.docs.map(({ id }) => below(to, part, ctx).doc(id)))
      const batch = ctx.db.batch()
      for (const [n, one] of page.docs.entries()) {
        const target = known[n]
        if (target && !target.exists) batch.set(target.ref, one.data())
        batch.delete(one.ref)
      }
      await batch.commit()
    }
  }
  await moveProfile(from, to, ctx)
}

/** As they are stored: what is only carried over need not be read. */
const below = (uid: string, part: (typeof parts)[number], ctx: Context) =>
  collectionAt(ctx.db, part, uid).withConverter(null)

const profileOf = (uid: string, ctx: Context) =>
  documentAt(ctx.db, 'people/{uid}', uid).withConverter(null)

const moveProfile = (from: string, to: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const [old, own] = await tx.getAll(profileOf(from, ctx), profileOf(to, ctx))
    const data = old?.data()
    if (!old || !own || !data) return
    if (!own.exists) tx.set(own.ref, data)
    tx.delete(old.ref)
  })
