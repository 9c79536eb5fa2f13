import { randomUUID } from 'node:crypto'
import { claimsSchema } from '@forno/domain/access/roles'
import type { Entry } from '@forno/domain/books/entry'
import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Device } from '@forno/domain/messages/device'
import type { Message } from '@forno/domain/messages/message'
import type { Ratings } from '@forno/domain/reviews/ratings'
import { noRatings } from '@forno/domain/reviews/ratings-math'
import type { Payment } from '@forno/domain/payment/payment'
import type { Driver } from '@forno/domain/run/driver'
import type { Run } from '@forno/domain/run/run'
import type { Millis } from '@forno/domain/time/millis'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { collectionAt, documentAt } from '../../functions/src/platform/documents.ts'

const app = initializeApp({ projectId: process.env['GCLOUD_PROJECT'] ?? '' }, 'journeys')
const db = getFirestore(app)

/** The order as it is written down; for what no screen can show, such as how often something is there. */
export async function orderRecord(id: string): Promise<Order> {
  const order = (await documentAt(db, 'orders/{order}', id).get()).data()
  if (!order) throw new Error(`there is no order ${id}`)
  return order
}

/** A run as it is written down. */
export async function runRecord(id: string): Promise<Run> {
  const run = (await documentAt(db, 'runs/{run}', id).get()).data()
  if (!run) throw new Error(`there is no run ${id}`)
  return run
}

/** A driver as they are written down; undefined before their first shift. */
export const driverRecord = async (uid: string): Promise<Driver | undefined> =>
  (await documentAt(db, 'drivers/{uid}', uid).get()).data()

/** Who may look at a driver, and what they see; undefined off shift. */
export const positionRecord = async (uid: string): Promise<DriverPosition | undefined> =>
  (await documentAt(db, 'positions/{uid}', uid).get()).data()

/** The shop's dispatch desk. */
export const deskRecord = async (store = 'centro'): Promise<DispatchDesk | undefined> =>
  (await documentAt(db, 'dispatches/{store}', store).get()).data()

/** Every delivery that has not ended. */
export async function openDeliveries(store = 'centro'): Promise<Order[]> {
  const found = await collectionAt(db, 'orders/{order}').where('store', '==', store).get()
  return found.docs
    .map((doc) => doc.data())
    .filter(({ status, fulfilment }) => fulfilment.kind === 'delivery' && !hasEnded(status))
}

/** A name that no other guest has, of this run or another: orders are counted by it. */
export const guestName = (words: string): string => `${words} ${randomUUID().slice(0, 8)}`

/** How many orders were placed under this name. */
export async function ordersFor(name: string): Promise<number> {
  const found = await db.collection('orders').where('contact.name', '==', name).count().get()
  return found.data().count
}

/** The one order that was placed under this name. */
export async function onlyOrderFor(name: string): Promise<Order> {
  const found = await collectionAt(db, 'orders/{order}').where('contact.name', '==', name).get()
  const [only, ...others] = found.docs
  if (!only || others.length > 0) throw new Error(`${found.size} orders for ${name}`)
  return only.data()
}

/** The roles in somebody's claims, as the next sign-in will bring them. */
export async function claimedRoles(uid: string, store = 'centro'): Promise<string[]> {
  const { customClaims } = await getAuth(app).getUser(uid)
  return v.parse(claimsSchema, customClaims ?? {}).staff?.[store] ?? []
}

/** What the emulator sends to somebody without a sign-in who asks for a document, as text. */
export async function asStrangersSee(path: string): Promise<string> {
  const origin = `http://${process.env['FIRESTORE_EMULATOR_HOST']}/v1`
  const documents = `projects/${process.env['GCLOUD_PROJECT']}/databases/(default)/documents`
  return (await fetch(`${origin}/${documents}/${path}`)).text()
}

/** The order's payment as it is written down. */
export async function paymentRecord(order: string): Promise<Payment> {
  const payment = (await documentAt(db, 'payments/{order}', order).get()).data()
  if (!payment) throw new Error(`there is no payment of ${order}`)
  return payment
}

/** What somebody is told about an order. */
export async function messagesOn(order: string, uid: string): Promise<Message[]> {
  const path = 'people/{uid}/messages/{message}'
  const found = await collectionAt(db, path, uid).where('order', '==', order).get()
  return found.docs.map((doc) => doc.data())
}

/** The averages of what is said of the shop. */
export const ratingsRecord = async (store = 'centro'): Promise<Ratings> =>
  (await documentAt(db, 'ratings/{store}', store).get()).data() ?? noRatings(store)

/** Everything that is booked for an order. */
export async function entriesOf(order: string): Promise<Entry[]> {
  const found = await collectionAt(db, 'payments/{order}/entries/{entry}', order).get()
  return found.docs.map((doc) => doc.data())
}

/** Lets an order have been placed so much earlier: journeys cannot wait for what takes a quarter of an hour. */
export async function letTimePass(order: string, time: Millis): Promise<void> {
  const { placedAt } = await orderRecord(order)
  await db.doc(`orders/${order}`).update({ placedAt: placedAt - time })
}

/** Lets the sweep look at an order's payment now; it would by itself in a minute or so. */
export const letPaymentBeDue = (order: string): Promise<unknown> =>
  db.doc(`payments/${order}`).update({ checkAt: Date.now() })

/** The browsers on which somebody may be told things. */
export async function devicesOf(uid: string): Promise<Device[]> {
  const found = await collectionAt(db, 'people/{uid}/devices/{device}', uid).get()
  return found.docs.map((doc) => doc.data())
}
