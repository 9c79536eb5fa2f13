import type { QueryDocumentSnapshot } from 'firebase-admin/firestore'
import { type Log, wordsOf } from './log.ts'

/** What a query has found, without what cannot be read: one such document must not keep all the others waiting. */
export const readable = <T>(docs: readonly QueryDocumentSnapshot<T>[], log: Log): T[] =>
  docs.flatMap((doc) => {
    try {
      return [doc.data()]
    } catch (thrown) {
      log.error('a document cannot be read', { path: doc.ref.path, error: wordsOf(thrown) })
      return []
    }
  })
