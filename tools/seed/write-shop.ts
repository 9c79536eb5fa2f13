import { learnFromOrders } from '@forno/domain/recommend/learn-from-orders'
import type { Millis } from '@forno/domain/time/millis'
import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { atStripe } from './at-stripe.ts'
import { demoAccounts } from './demo-accounts.ts'
import { DEMO_RUN, demoDriving, writeDriving } from './demo-driving.ts'
import { removePoints, writePoints } from './demo-points.ts'
import { removeReviews, writeReviews } from './demo-reviews.ts'
import { demoMenu } from './menu/demo-menu.ts'
import { writeOrder } from './order-documents.ts'
import { demoAvailability, demoOrders } from './past-orders.ts'
import { demoProfile, demoSavedAddress, staffRecord } from './people.ts'
import { demoSettlement } from './settlement.ts'
import { demoStore } from './shop.ts'
import type { StandIn } from './stand-in.ts'
import { DEMO_SETTLEMENT, withoutStripe } from './tell-money.ts'

/**
 * Writes the demo shop in one commit, so that there is all of it or nothing: store, menu, availability, staff,
 * who drives, the demo customer's profile, orders and their money as seen from `now`, and what those orders teach. The stand-in of Stripe, where there
 * is one, knows the same payments. `auto`: whether dispatch offers runs by itself. Throws when some of the orders are there already.
 */
export async function writeDemoShop(
  db: Firestore,
  now: Millis,
  standIn: StandIn | null = null,
  auto = true,
): Promise<{ orders: number }> {
  const batch = db.batch()
  const { id, menuVersion } = demoStore
  batch.set(documentAt(db, 'stores/{store}', id), demoStore)
  batch.set(documentAt(db, 'stores/{store}/menus/{version}', id, menuVersion), demoMenu)
  batch.set(documentAt(db, 'stores/{store}/live/{doc}', id, 'availability'), demoAvailability)
  for (const staff of demoAccounts.flatMap((account) => staffRecord(account) ?? [])) {
    batch.set(documentAt(db, 'staff/{uid}', staff.uid), staff)
  }
  const customer = 'demo-customer'
  batch.set(documentAt(db, 'people/{uid}', customer), demoProfile(now))
  const home = documentAt(db, 'people/{uid}/addresses/{address}', customer, 'home')
  batch.set(home, demoSavedAddress(now))

  const orders = demoOrders(now)
  for (const told of orders) {
    writeOrder(batch, db, standIn ? told : withoutStripe(told))
  }
  const live = orders.map(({ order }) => order)
  // As the night would: so few orders teach what sells, and hardly what goes with what.
  const { suggestions, lift } = learnFromOrders(demoStore, live, now)
  batch.set(documentAt(db, 'suggestions/{store}', id), suggestions)
  batch.set(documentAt(db, 'lifts/{store}', id), lift)
  writeReviews(batch, db, live, now)
  writePoints(batch, db, orders)
  writeDriving(batch, db, demoDriving(live, now), auto)
  batch.set(documentAt(db, 'cashSettlements/{settlement}', DEMO_SETTLEMENT), demoSettlement(orders))
  // First: a shop without them at Stripe would look as if it were set up.
  await standIn?.replace(atStripe(orders))
  await batch.commit()
  return { orders: orders.length }
}

/** Takes away the orders of an earlier seed with their history and money, whatever has become of them since. */
export async function removeDemoOrders(db: Firestore, now: Millis): Promise<void> {
  const ids = demoOrders(now).map(({ order }) => order.id)
  const orders = ids.flatMap((id) => [
    documentAt(db, 'orders/{order}', id),
    documentAt(db, 'payments/{order}', id),
  ])
  const audit = await db.collection('audit').where('subject', 'in', ids).get()
  const cases = await db.collection('cases').where('order', 'in', ids).get()
  await Promise.all([
    ...orders.map((reference) => db.recursiveDelete(reference)),
    documentAt(db, 'runs/{run}', DEMO_RUN).delete(),
    ...audit.docs.map(({ ref }) => ref.delete()),
    ...cases.docs.map(({ ref }) => ref.delete()),
    removeReviews(db, ids),
    removePoints(db),
  ])
}
