import {
  type Profile,
  profileSchema,
  type SavedAddress,
  savedAddressSchema,
} from '@forno/domain/access/person'
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

async function write(act: (firestore: Firestore) => Promise<void>): Promise<Result<null>> {
  if (!navigator.onLine) return refuse('offline')
  try {
    await act(await import('./firebase/firestore.ts'))
    return ok(null)
  } catch (error) {
    return refuse(errorCode(error) === 'permission-denied' ? 'notAllowed' : 'tryAgain')
  }
}

/** Saves what somebody says of themselves. */
export const saveProfile = (
  uid: string,
  profile: Omit<Profile, 'updatedAt'>,
): Promise<Result<null>> =>
  write((f) => f.setDoc(f.doc(f.db, 'people', uid), { ...profile, updatedAt: Date.now() }))

/** One document per place: the same street, number and unit is the same address. */
const addressId = ({ street, number, unit }: SavedAddress): string =>
  [street, number, unit ?? '']
    .join('-')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)

export const saveAddress = (uid: string, address: SavedAddress): Promise<Result<null>> =>
  write((f) => f.setDoc(f.doc(f.db, 'people', uid, 'addresses', addressId(address)), address))

export const forgetAddress = (uid: string, address: SavedAddress): Promise<Result<null>> =>
  write((f) => f.deleteDoc(f.doc(f.db, 'people', uid, 'addresses', addressId(address))))
