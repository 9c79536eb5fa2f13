import type { Person } from '@forno/domain/access/roles'
import { nobodyWatches } from '@forno/domain/delivery/driver-position'
import type { PositionFrom } from '@forno/domain/delivery/position-from'
import { newDesk } from '@forno/domain/dispatch/desk'
import { usualPreferences } from '@forno/domain/messages/preferences'
import { aDriver } from '@forno/domain/run/testing/a-run'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore } from '@forno/domain/testing/a-store'
import { aCustomer, aGuest, anAdmin, aStaffMember, staffOf } from '@forno/domain/testing/people'
import type { Shop } from '@forno/domain/order/place-order'
import { SCENE_VEHICLE } from '@forno/domain/dispatch/scene'
import { streetTravel } from '../../../functions/src/platform/travel/town-streets.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import type { World } from '../world.ts'

export const STORE = 'centro'
export const customers: readonly [Person, ...Person[]] = [aCustomer(), aGuest()]
export const cooks: readonly Person[] = [
  staffOf(STORE, 'cook', 'cook-1'),
  staffOf(STORE, 'cook', 'cook-2'),
]
export const drivers: readonly Person[] = [
  staffOf(STORE, 'driver', 'driver-1'),
  staffOf(STORE, 'driver', 'driver-2'),
]
/** The shift that both drivers begin the evening in. */
export const FIRST_SHIFT = 'shift-0000'
export const manager = staffOf(STORE, 'manager')
export const admin = anAdmin()

/**
 * Opens the builders' shop in a world, with two drivers on shift, past all gates. `auto`: whether dispatch offers runs by
 * itself; otherwise the manager gives every order by hand.
 */
export async function openShop(
  here: World,
  acceptWithin: number,
  { auto = false, positionFrom = 'nextStop' }: { auto?: boolean; positionFrom?: PositionFrom } = {},
): Promise<Shop> {
  // Read from a disk that no gate stands before, so before anything happens: nobody waits for it in a world without time.
  await streetTravel(SCENE_VEHICLE, { info: () => {}, warn: () => {}, error: () => {} })
  const db = new MemoryFirestore(here.store).asFirestore()
  const { driving } = aStore()
  const store = aStore({ id: STORE, acceptWithin, driving: { ...driving, positionFrom } })
  const menu = aMenu({ store: STORE, version: store.menuVersion })
  const availability = anAvailability({ store: STORE })
  await documentAt(db, 'stores/{store}', STORE).set(store)
  await documentAt(db, 'stores/{store}/menus/{version}', STORE, menu.version).set(menu)
  await documentAt(db, 'stores/{store}/live/{doc}', STORE, 'availability').set(availability)
  // The first customer has a device and wants texts, the other has nothing: both are told in their inbox.
  const [{ uid }] = customers
  const updatedAt = here.scheduler.now()
  const notices = { ...usualPreferences, sms: true }
  const profile = { name: 'Test person', phone: '+598 2000 0001', updatedAt, notices }
  await documentAt(db, 'people/{uid}', uid).set(profile)
  const seen = { createdAt: updatedAt, seenAt: updatedAt }
  const device = { token: `token-of-${uid}`, name: 'A phone', language: 'en', ...seen } as const
  await documentAt(db, 'people/{uid}/devices/{device}', uid, 'a-device-of-theirs').set(device)
  const working = aDriver()
  const shift = working.shift && { ...working.shift, id: FIRST_SHIFT }
  for (const { uid } of drivers) {
    here.accounts.open(uid)
    await documentAt(db, 'staff/{uid}', uid).set(aStaffMember({ uid }))
    await documentAt(db, 'drivers/{uid}', uid).set({ ...working, uid, shift })
    const position = { driver: uid, store: STORE, position: null, every: 12_000, ...nobodyWatches }
    await documentAt(db, 'positions/{uid}', uid).set(position)
  }
  await documentAt(db, 'dispatches/{store}', STORE).set({ ...newDesk(STORE), auto })
  return { store, menu, availability }
}
