import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handleForAnyone } from '../platform/command.ts'
import { readShop } from '../platform/shops.ts'

/** A shop's published menu. */
export const readMenu = handleForAnyone(commands.readMenu, async ({ store }, { ctx }) => {
  const shop = await readShop(ctx, store)
  return shop ? ok(shop.menu) : refuse('notFound', { field: 'store' })
})
