import {
  collection,
  connectFirestoreEmulator,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  getFirestore,
  limit,
  onSnapshot,
  orderBy,
  query,
  setDoc,
  startAt,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { pageConfig } from '../embedded.ts'
import { app } from './app.ts'
// Before the first listener: whoever is signed in must be known to it.
import './auth.ts'

export const db = getFirestore(app)
const { emulators } = pageConfig()
if (emulators) connectFirestoreEmulator(db, '127.0.0.1', emulators.firestore)

export {
  collection,
  deleteDoc,
  deleteField,
  doc,
  getDoc,
  limit,
  onSnapshot,
  orderBy,
  query,
  setDoc,
  startAt,
  updateDoc,
  where,
  writeBatch,
}
