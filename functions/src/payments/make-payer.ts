import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { isAlreadyThere } from '../platform/errors.ts'
import type { PaymentGateway } from '../platform/payment-gateway.ts'

/**
 * Makes somebody with an account known to Stripe, so that a card of theirs can be kept. Two at once make the same one,
 * by its key; a day apart a second one stays unused there, which harms nobody. Whoever has no account stays unknown.
 */
export async function makePayer(uid: string, gateway: PaymentGateway, ctx: Context): Promise<void> {
  const account = await ctx.accounts.find(uid)
  if (!account) return
  const stripe = await gateway.makePayer(uid, account.email, `payer:${uid}`)
  try {
    const payer = { stripe, createdAt: ctx.now() }
    await documentAt(ctx.db, 'payers/{uid}', uid).create(payer)
  } catch (thrown) {
    if (!isAlreadyThere(thrown)) throw thrown
  }
}
