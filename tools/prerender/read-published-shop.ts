import { type Menu, menuSchema } from '@forno/domain/menu/menu'
import { type Store, storeSchema } from '@forno/domain/store/store'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import * as v from 'valibot'

/** The shop and its published menu, from Firestore. Throws with the way out when there is none. */
export async function readPublishedShop(
  projectId: string,
  id: string,
): Promise<{ store: Store; menu: Menu }> {
  const db = getFirestore(initializeApp({ projectId }, 'prerender'))
  const storeDoc = await db.doc(`stores/${id}`).get()
  if (!storeDoc.exists) {
    throw new Error(`There is no shop "${id}" in ${projectId}: publish one, or run the seed first.`)
  }
  const store = v.parse(storeSchema, storeDoc.data())
  const menuDoc = await db.doc(`stores/${id}/menus/${store.menuVersion}`).get()
  return { store, menu: v.parse(menuSchema, menuDoc.data()) }
}
