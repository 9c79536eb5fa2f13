import type { LoyaltyRules } from '@forno/domain/loyalty/rules'
import type { Store } from '@forno/domain/store/store'
import type { Context } from '../platform/context.ts'
import { collectionAt } from '../platform/documents.ts'

export type ShopWithPoints = Store & { loyalty: LoyaltyRules }

/** The shops that give points. An installation has a handful of shops, so they are all looked at. */
export async function shopsWithPoints(ctx: Context): Promise<ShopWithPoints[]> {
  const found = await collectionAt(ctx.db, 'stores/{store}').get()
  return found.docs.map((doc) => doc.data()).filter(givesPoints)
}

const givesPoints = (store: Store): store is ShopWithPoints => store.loyalty !== null
