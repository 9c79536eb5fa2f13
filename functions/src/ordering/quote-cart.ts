import { commands } from '@forno/domain/commands/all'
import { missingAt } from '@forno/domain/menu/availability'
import { cartRefusals } from '@forno/domain/order/cart-refusals'
import { quoteCart as decide } from '@forno/domain/order/place-order'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handleForAnyone } from '../platform/command.ts'
import { readShop } from '../platform/shops.ts'

/** What a cart costs now, and everything that stands in the way of ordering it. Refuses what cannot be priced. */
export const quoteCart = handleForAnyone(commands.quoteCart, async (input, { ctx }) => {
  const shop = await readShop(ctx, input.store)
  if (!shop) return refuse('notFound', { field: 'store' })
  const quoted = decide(shop, input)
  if (!quoted.ok) return quoted
  const now = ctx.now()
  const missing = missingAt(shop.availability, now)
  const refusals = cartRefusals(shop.store, shop.menu, missing, input, quoted.value, now)
  return ok({ quote: quoted.value, refusals })
})
