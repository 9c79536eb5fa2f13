import { type Person, rolesAt } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { cashHeld } from '@forno/domain/payment/cash-held'
import type { Payment } from '@forno/domain/payment/payment'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { drawerOf, heldIn } from './cash-in-drawer.ts'

/** Managers look into every drawer of their shop, drivers into their own. */
function maySee(person: Person, store: string, drawer: string): boolean {
  const roles = rolesAt(person, store)
  if (roles.includes('manager') || roles.includes('admin')) return true
  return roles.includes('driver') && drawer === person.uid
}

/** The cash that somebody carries for a shop: a hundred orders at a time, the longest carried first. */
export const readCash = handle(commands.readCash, async ({ store, drawer }, { ctx, person }) => {
  if (!maySee(person, store, drawer)) return refuse('notAllowed')
  const shop = (await documentAt(ctx.db, 'stores/{store}', store).get()).data()
  if (!shop) return refuse('notFound', { field: 'store' })
  const found = await heldIn(ctx, store, drawer).get()
  const { payments, total, more } = drawerOf(found.docs.map((doc) => doc.data()))
  const codes = await codesOf(payments, ctx)
  const orders = payments.map((payment) => ({
    order: payment.order,
    code: codes.get(payment.order) ?? '',
    amount: cashHeld(payment),
    at: payment.cash?.at ?? 0,
  }))
  return ok({ total, currency: shop.currency, orders, more })
})

/** What people call these orders; all in one round trip, and only that. */
async function codesOf(payments: readonly Payment[], ctx: Context): Promise<Map<string, string>> {
  if (payments.length === 0) return new Map()
  const refs = payments.map(({ order }) =>
    documentAt(ctx.db, 'orders/{order}', order).withConverter(null),
  )
  const orders = await ctx.db.getAll(...refs)
  return new Map(orders.map((doc) => [doc.id, String(doc.get('code') ?? '')]))
}
