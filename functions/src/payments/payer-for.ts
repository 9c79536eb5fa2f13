import type { Payment } from '@forno/domain/payment/payment'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { isAlreadyThere } from '../platform/errors.ts'
import type { PaymentGateway } from '../platform/payment-gateway.ts'

/**
 * Who the customer is at Stripe, made known when they want a card kept; empty for everybody else. Two at once make
 * the same one, by its key; a day apart a second one stays unused there, which harms nobody.
 */
export async function payerFor(
  { customer, offSession }: Payment,
  gateway: PaymentGateway,
  ctx: Context,
): Promise<string> {
  const ref = documentAt(ctx.db, 'payers/{uid}', customer)
  const known = (await ref.get()).data()
  if (known) return known.stripe
  if (!offSession) return ''
  const account = await ctx.accounts.find(customer)
  if (!account) return ''
  const stripe = await gateway.makePayer(customer, account.email, `payer:${customer}`)
  try {
    await ref.create({ stripe, createdAt: ctx.now() })
    return stripe
  } catch (thrown) {
    if (!isAlreadyThere(thrown)) throw thrown
    return (await ref.get()).data()?.stripe ?? stripe
  }
}
