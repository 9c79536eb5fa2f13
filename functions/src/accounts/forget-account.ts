import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

/**
 * What is found by the mail address, then the account, in this order: dying in between, the next try still knows the
 * address. Without an account (a second round, or a guest) there is none.
 */
export async function forgetAccount(uid: string, ctx: Context): Promise<void> {
  const email = (await ctx.accounts.find(uid))?.email ?? ''
  if (email !== '') await forgetAddress(email, ctx)
  await forgetPayer(uid, email, ctx)
  await ctx.accounts.remove(uid)
}

async function forgetAddress(email: string, ctx: Context): Promise<void> {
  const [jobs, invitations] = [
    collectionAt(ctx.db, 'jobs/{job}').withConverter(null),
    collectionAt(ctx.db, 'invitations/{invitation}').withConverter(null),
  ]
  // As it is kept by Auth, and as somebody may have typed it first is the most that can be looked for.
  const found = await Promise.all([
    jobs.where('payload.email', '==', email).get(),
    invitations.where('email', '==', email).get(),
  ])
  for (const { ref } of found.flatMap(({ docs }) => docs)) await ref.delete()
}

/** Their cards go with them. */
async function forgetPayer(uid: string, email: string, ctx: Context): Promise<void> {
  const payer = (await documentAt(ctx.db, 'payers/{uid}', uid).get()).data()?.stripe ?? ''
  if (!ctx.gateway) {
    if (payer === '') return
    throw new Error('there are saved cards, but no keys for Stripe')
  }
  if (payer !== '' || email !== '') await ctx.gateway.forgetPayer(uid, email, payer)
}
