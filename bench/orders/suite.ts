import { getApps, initializeApp } from 'firebase-admin/app'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { randomUUID } from 'node:crypto'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore } from '@forno/domain/testing/a-store'
import type { Shop } from '@forno/domain/order/place-order'

/** A setting of the emulators around us; see tools/with-emulators.mjs. */
export function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set. Run this with: npm run bench:orders -- --quick`)
  return value
}

/** The emulators' database; never a real one. */
export function database(): Firestore {
  const projectId = needed('FORNO_PROJECT')
  if (!projectId.startsWith('demo-')) throw new Error(`${projectId} is no demo project`)
  needed('FIRESTORE_EMULATOR_HOST')
  return getFirestore(getApps()[0] ?? initializeApp({ projectId }))
}

/** A shop that is open and has everything, of this run's own. */
export async function openShop(db: Firestore): Promise<Shop> {
  const id = `bench-${randomUUID().slice(0, 8)}`
  const store = aStore({ id })
  const menu = aMenu({ store: id })
  const availability = anAvailability({ store: id })
  await db.doc(`stores/${id}`).set(store)
  await db.doc(`stores/${id}/menus/${menu.version}`).set(menu)
  await db.doc(`stores/${id}/live/availability`).set(availability)
  return { store, menu, availability }
}

/** Somebody who has signed in without an account. */
export async function signIn(): Promise<{ uid: string; token: string }> {
  const host = needed('FIREBASE_AUTH_EMULATOR_HOST')
  const answer = await fetch(
    `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ returnSecureToken: true }),
    },
  )
  const body: unknown = await answer.json()
  const text = (name: string): string => {
    const value: unknown = Reflect.get(Object(body), name)
    if (typeof value !== 'string') throw new Error(`Signing in gave no ${name}`)
    return value
  }
  return { uid: text('localId'), token: text('idToken') }
}
