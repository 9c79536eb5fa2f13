import { commands } from '@forno/domain/commands/all'
import { missingAt } from '@forno/domain/menu/availability'
import { pointsAt } from '@forno/domain/loyalty/expire'
import { rewardRefusals } from '@forno/domain/loyalty/reward-refusals'
import { cartRefusals } from '@forno/domain/order/cart-refusals'
import { quoteCart as decide } from '@forno/domain/order/place-order'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handleForAnyone } from '../platform/command.ts'
import { accountNow } from '../platform/points.ts'
import { readShop } from '../platform/shops.ts'

/** What a cart costs now, and everything that stands in the way of ordering it. Refuses what cannot be priced. */
export const quoteCart = handleForAnyone(commands.quoteCart, async (input, { ctx, person }) => {
  const shop = await readShop(ctx, input.store)
  if (!shop) return refuse('notFound', { field: 'store' })
  const quoted = decide(shop, input)
  if (!quoted.ok) return quoted
  const now = ctx.now()
  const missing = missingAt(shop.availability, now)
  const refusals = cartRefusals(shop.store, shop.menu, missing, input, quoted.value, now)
  // Whoever is not signed in has no points that could be too few: the price is shown with the reward.
  const account = input.reward && person ? await accountNow(ctx, person.uid, input.store) : null
  const { loyalty } = shop.store
  const balance = account && pointsAt(account, now)
  const unpaid = rewardRefusals(loyalty, input.reward, quoted.value, balance)
  return ok({ quote: quoted.value, refusals: [...refusals, ...unpaid] })
})
