import { read } from '@forno/domain/refusal/invalid'
import type * as v from 'valibot'

type Firestore = typeof import('./firebase/firestore.ts')
export type Target = ReturnType<Firestore['doc']>
export type Query = ReturnType<Firestore['query']>

/** What a listening screen knows: nothing yet, a value (and whether the line to the server is down), or a failure. */
export type Live<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T; stale: boolean }
  | { state: 'failed'; reason: 'denied' | 'broken' }

export type Show<T> = (live: Live<T>) => void
export type Stop = () => void

const reasonOf = (error: unknown): 'denied' | 'broken' =>
  (error as { code?: string }).code === 'permission-denied' ? 'denied' : 'broken'

/** Opens a listener once Firestore has been fetched; stopping before that stops it from ever opening. */
function whenLoaded(open: (firestore: Firestore) => Stop, failed: () => void): Stop {
  let stop: Stop | null = null
  let stopped = false
  import('./firebase/firestore.ts')
    .then((firestore) => {
      if (!stopped) stop = open(firestore)
    })
    .catch(failed)
  return () => {
    stopped = true
    stop?.()
  }
}

/** Listens to one document. Absent is null. An unreadable one is a failure, never half a value. */
export function listenToDoc<S extends v.GenericSchema>(
  schema: S,
  target: (firestore: Firestore) => Target,
  show: Show<v.InferOutput<S> | null>,
): Stop {
  return whenLoaded(
    (firestore) =>
      firestore.onSnapshot(
        target(firestore),
        { includeMetadataChanges: true },
        (snapshot) => {
          const stale = snapshot.metadata.fromCache
          if (!snapshot.exists()) {
            // An empty cache says nothing about the server: wait for its word.
            if (!stale) show({ state: 'here', value: null, stale })
            return
          }
          const known = read(schema, snapshot.data())
          if (known.ok) show({ state: 'here', value: known.value, stale })
          else show({ state: 'failed', reason: 'broken' })
        },
        (error) => show({ state: 'failed', reason: reasonOf(error) }),
      ),
    () => show({ state: 'failed', reason: 'broken' }),
  )
}

/** Listens to a query. Documents that cannot be read are left out and reported to the console. */
export function listenToList<S extends v.GenericSchema>(
  schema: S,
  target: (firestore: Firestore) => Query,
  show: Show<v.InferOutput<S>[]>,
): Stop {
  return whenLoaded(
    (firestore) =>
      firestore.onSnapshot(
        target(firestore),
        { includeMetadataChanges: true },
        (snapshot) => {
          const stale = snapshot.metadata.fromCache
          if (snapshot.empty && stale) return
          const value = snapshot.docs.flatMap((document) => {
            const known = read(schema, document.data())
            if (known.ok) return [known.value]
            console.error(`unreadable document ${document.ref.path}`, known.refusals)
            return []
          })
          show({ state: 'here', value, stale })
        },
        (error) => show({ state: 'failed', reason: reasonOf(error) }),
      ),
    () => show({ state: 'failed', reason: 'broken' }),
  )
}
