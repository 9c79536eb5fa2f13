import { randomUUID } from 'node:crypto'
import { claimsSchema } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { documentAt } from '../../functions/src/platform/documents.ts'

const app = initializeApp({ projectId: process.env['GCLOUD_PROJECT'] ?? '' }, 'journeys')
const db = getFirestore(app)

/** The order as it is written down; for what no screen can show, such as how often something is there. */
export async function orderRecord(id: string): Promise<Order> {
  const order = (await documentAt(db, 'orders/{order}', id).get()).data()
  if (!order) throw new Error(`there is no order ${id}`)
  return order
}

/** A name that no other guest has, of this run or another: orders are counted by it. */
export const guestName = (words: string): string => `${words} ${randomUUID().slice(0, 8)}`

/** How many orders were placed under this name. */
export async function ordersFor(name: string): Promise<number> {
  const found = await db.collection('orders').where('contact.name', '==', name).count().get()
  return found.data().count
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
