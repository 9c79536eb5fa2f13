import type { Operation } from '@forno/domain/access/access-table'
import { FirebaseError } from 'firebase/app'
import {
  collection,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore'
import type { Target } from './rules-targets.ts'

export type Answer = 'allowed' | 'refused'

/** What the rules say to a request. Any other failure is not an answer, and is thrown. */
export async function answerTo(request: Promise<unknown>): Promise<Answer> {
  try {
    await request
    return 'allowed'
  } catch (error) {
    if (error instanceof FirebaseError && error.code === 'permission-denied') return 'refused'
    throw error
  }
}

const collectionOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const requests: Record<Operation, (db: Firestore, target: Target) => Promise<unknown>> = {
  get: (db, { path }) => getDoc(doc(db, path)),
  list: (db, { path, asked }) => getDocs(query(collection(db, collectionOf(path)), ...asked)),
  create: (db, { path, data }) => setDoc(doc(db, path), data()),
  update: (db, { path, change }) => updateDoc(doc(db, path), change()),
  delete: (db, { path }) => deleteDoc(doc(db, path)),
}

/** Has somebody try an operation on a document. */
export const attempt = (db: Firestore, operation: Operation, target: Target): Promise<Answer> =>
  answerTo(requests[operation](db, target))
