import {
  type Profile,
  profileSchema,
  type SavedAddress,
  savedAddressSchema,
} from '@forno/domain/access/person'
import type { Address } from '@forno/domain/geo/address'
import { read } from '@forno/domain/refusal/invalid'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { errorCode } from '../lib/error-code.ts'
import { listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

type Firestore = typeof import('./firebase/firestore.ts')

export const subscribeToProfile = (uid: string, show: Show<Profile | null>): Stop =>
  listenToDoc(profileSchema, (f) => f.doc(f.db, 'people', uid), show)

export const subscribeToAddresses = (uid: string, show: Show<SavedAddress[]>): Stop =>
  listenToList(
    savedAddressSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'people', uid, 'addresses'),
        f.orderBy('usedAt', 'desc'),
        f.limit(10),
      ),
    show,
  )

/** Writes to the database; comes back with a refusal instead of an exception. */
export async function write(act: (firestore: Firestore) => Promise<void>): Promise<Result<null>> {
  if (!navigator.onLine) return refuse('offline')
  try {
    await act(await import('./firebase/firestore.ts'))
    return ok(null)
  } catch (error) {
    return refuse(errorCode(error) === 'permission-denied' ? 'notAllowed' : 'tryAgain')
  }
}

/** What is said of oneself; `null` takes back what is optional. What is not named stays as it was. */
export type ProfileChange = Pick<Profile, 'name' | 'phone'> & {
  [field in Exclude<keyof Profile, 'name' | 'phone' | 'updatedAt'>]?: Profile[field] | null
}

/** Saves what somebody says of themselves. */
export const saveProfile = (uid: string, change: ProfileChange): Promise<Result<null>> =>
  write((f) => {
    const said = Object.entries(change).map(([field, value]) => [field, value ?? f.deleteField()])
    const data = { ...Object.fromEntries(said), updatedAt: Date.now() }
    // Field by field: a checkout that knows a name and a phone must not wipe out somebody's allergies.
    return f.setDoc(f.doc(f.db, 'people', uid), data, { mergeFields: Object.keys(data) })
  })

/** One document per place: the same street, number and unit is the same address. */
export const addressId = ({ street, number, unit }: Omit<Address, 'at'>): string =>
  [street, number, unit ?? '']
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)

export const saveAddress = (uid: string, address: SavedAddress): Promise<Result<null>> =>
  write((f) => f.setDoc(f.doc(f.db, 'people', uid, 'addresses', addressId(address)), address))

/** After an order: the place is kept, under the name it may have been given before. */
export const rememberAddress = (uid: string, address: Address): Promise<Result<null>> =>
  write(async (f) => {
    const place = f.doc(f.db, 'people', uid, 'addresses', addressId(address))
    const known = read(savedAddressSchema, (await f.getDoc(place)).data())
    const label = known.ok ? known.value.label : ''
    await f.setDoc(place, { ...address, label, usedAt: Date.now() })
  })

export const forgetAddress = (uid: string, address: SavedAddress): Promise<Result<null>> =>
  write((f) => f.deleteDoc(f.doc(f.db, 'people', uid, 'addresses', addressId(address))))
