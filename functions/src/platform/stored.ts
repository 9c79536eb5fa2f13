import { Timestamp } from 'firebase-admin/firestore'

/** Documents as they are stored, for whoever carries them over or gives them away without reading them. */
export type {
  DocumentData,
  DocumentReference,
  Query,
  QueryDocumentSnapshot,
} from 'firebase-admin/firestore'

/** A timestamp of the database in milliseconds; null for anything else. */
export const millisOf = (value: unknown): number | null =>
  value instanceof Timestamp ? value.toMillis() : null
