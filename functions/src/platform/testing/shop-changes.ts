import type { Shop } from '@forno/domain/order/place-order'
import { days } from '@forno/domain/time/millis'
import { documentAt } from '../documents.ts'
import { emulatedDb } from './emulators.ts'

/** Shuts a test's shop from yesterday to tomorrow. */
export async function closeShop({ store }: Shop): Promise<void> {
  const now = Date.now()
  const closure = { from: now - days(1), to: now + days(1), reason: 'a test' }
  await documentAt(emulatedDb(), 'stores/{store}', store.id).set({
    ...store,
    hours: { ...store.hours, closures: [closure] },
  })
}

/** Lets something be sold out in a test's shop, until tomorrow. */
export async function sellOut(
  { store, availability }: Shop,
  kind: 'ingredient' | 'item',
  id: string,
): Promise<void> {
  const entry = { kind, id, until: Date.now() + days(1) }
  await documentAt(emulatedDb(), 'stores/{store}/live/{doc}', store.id, 'availability').set({
    ...availability,
    soldOut: [entry],
    version: availability.version + 1,
  })
}
