import type { Shop } from '@forno/domain/order/place-order'
import type { Store } from '@forno/domain/store/store'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { documentAt, readAs } from './documents.ts'

/**
 * A shop as it is now: itself, its published menu, what is sold out. Null when there is no such shop. In a
 * transaction the first two reads (one round trip) are part of it; the menu never changes and comes from memory.
 */
export async function readShop(ctx: Context, id: string, tx?: Transaction): Promise<Shop | null> {
  const [storeRef, liveRef] = [
    documentAt(ctx.db, 'stores/{store}', id).withConverter(null),
    documentAt(ctx.db, 'stores/{store}/live/{doc}', id, 'availability').withConverter(null),
  ]
  const [found, live] = await (tx ?? ctx.db).getAll(storeRef, liveRef)
  const store = found && readAs('stores/{store}', found)
  if (!store) return null
  const menu = await ctx.menuOf(id, store.menuVersion)
  if (!menu) throw new Error(`stores/${id} names menu ${store.menuVersion}, which is not published`)
  const availability = live && readAs('stores/{store}/live/{doc}', live)
  return { store, menu, availability: availability ?? { store: id, soldOut: [], version: 0 } }
}

/** What a shop says of itself, part of the transaction; without its menu and what is sold out. */
export const readStore = async (
  tx: Transaction,
  ctx: Context,
  id: string,
): Promise<Store | undefined> => (await tx.get(documentAt(ctx.db, 'stores/{store}', id))).data()
