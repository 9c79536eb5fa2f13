import type { commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { Shift } from '@forno/domain/run/driver'
import { shiftEarnings } from '@forno/domain/run/earnings'
import type { Millis } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'

type Earned = OutputOf<typeof commands.endShift>

/**
 * What a shift has earned, worked out from the orders that its driver brought in it and where their money stands now: asked
 * again later, a tip changed since is in it. `ended` is null while the shift goes on. Throws when the shop is gone.
 */
export async function earningsOf(
  ctx: Context,
  uid: string,
  { store, from }: Pick<Shift, 'store' | 'from'>,
  ended: Millis | null,
): Promise<Earned> {
  const until = ended ?? ctx.now()
  const shop = (await documentAt(ctx.db, 'stores/{store}', store).get()).data()
  if (!shop) throw new Error(`There is no shop ${store}`)
  const found = await collectionAt(ctx.db, 'orders/{order}')
    .where('driver.uid', '==', uid)
    .where('stageTimes.delivered', '>=', from)
    .where('stageTimes.delivered', '<=', until)
    .get()
  const brought = found.docs
    .map((doc) => doc.data())
    .filter((order) => order.store === store)
    .map(({ id, payment, paymentSummary }) => ({
      order: id,
      payment: payment.method,
      summary: paymentSummary,
    }))
  const earnings = shiftEarnings(brought, until - from, shop.driving.pay)
  return { ...earnings, currency: shop.currency, from, ended }
}
