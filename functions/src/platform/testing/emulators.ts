import { getApps, initializeApp } from 'firebase-admin/app'
import { type Auth, getAuth } from 'firebase-admin/auth'
import { type Firestore, getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'

/** A setting that tests in the emulators cannot do without. */
export function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this beside the emulators`)
  return value
}

function app() {
  const projectId = needed('FORNO_PROJECT')
  if (!projectId.startsWith('demo-')) throw new Error(`${projectId} is no demo project`)
  needed('FIRESTORE_EMULATOR_HOST')
  needed('FIREBASE_AUTH_EMULATOR_HOST')
  // By its name: the stand-in of FCM has an app of its own.
  return getApps().find(({ name }) => name === '[DEFAULT]') ?? initializeApp({ projectId })
}

/** The emulators' database, past all rules. */
export const emulatedDb = (): Firestore => getFirestore(app())
export const emulatedAuth = (): Auth => getAuth(app())

/** The bucket that pages and functions share. */
export function emulatedBucket() {
  needed('FIREBASE_STORAGE_EMULATOR_HOST')
  return getStorage(app()).bucket(needed('STORAGE_BUCKET_URL'))
}
