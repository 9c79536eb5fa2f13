import type { Person } from '@forno/domain/access/roles'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore } from '@forno/domain/testing/a-store'
import { aCustomer, aGuest, anAdmin, aStaffMember, staffOf } from '@forno/domain/testing/people'
import type { Shop } from '@forno/domain/order/place-order'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import type { World } from '../world.ts'

export const STORE = 'centro'
export const customers: readonly Person[] = [aCustomer(), aGuest()]
export const cooks: readonly Person[] = [
  staffOf(STORE, 'cook', 'cook-1'),
  staffOf(STORE, 'cook', 'cook-2'),
]
export const drivers: readonly Person[] = [
  staffOf(STORE, 'driver', 'driver-1'),
  staffOf(STORE, 'driver', 'driver-2'),
]
export const manager = staffOf(STORE, 'manager')
export const admin = anAdmin()

/** Opens the builders' shop in a world, with two drivers, past all gates. */
export async function openShop(here: World, acceptWithin: number): Promise<Shop> {
  const db = new MemoryFirestore(here.store).asFirestore()
  const store = aStore({ id: STORE, acceptWithin })
  const menu = aMenu({ store: STORE, version: store.menuVersion })
  const availability = anAvailability({ store: STORE })
  await documentAt(db, 'stores/{store}', STORE).set(store)
  await documentAt(db, 'stores/{store}/menus/{version}', STORE, menu.version).set(menu)
  await documentAt(db, 'stores/{store}/live/{doc}', STORE, 'availability').set(availability)
  for (const { uid } of drivers) {
    here.accounts.open(uid)
    await documentAt(db, 'staff/{uid}', uid).set(aStaffMember({ uid }))
  }
  return { store, menu, availability }
}
