import { read } from '@forno/domain/refusal/invalid'
import type * as v from 'valibot'
import { errorCode } from '../lib/error-code.ts'

type Firestore = typeof import('./firebase/firestore.ts')
export type Target = ReturnType<Firestore['doc']>
export type Query = ReturnType<Firestore['query']>

/**
 * What a listening screen knows: nothing yet, a value, or a failure. `stale`: the line to the server is down, and
 * `heardAt` is when it last said something.
 */
export type Live<T> =
  | { state: 'waiting' }
  | { state: 'here'; value: T; stale: boolean; heardAt: number }
  | { state: 'failed'; reason: 'denied' | 'broken' }

export type Show<T> = (live: Live<T>) => void
export type Stop = () => void

const reasonOf = (error: unknown): 'denied' | 'broken' =>
  errorCode(error) === 'permission-denied' ? 'denied' : 'broken'

/** Opens a listener once Firestore has been fetched; stopping before that stops it from ever opening. */
function whenLoaded(open: (firestore: Firestore) => Stop, failed: () => void): Stop {
  let stop: Stop | null = null
  let stopped = false
  const begin = async () => {
    const firestore = await import('./firebase/firestore.ts')
    if (!stopped) stop = open(firestore)
  }
  begin().catch(failed)
  return () => {
    stopped = true
    stop?.()
  }
}

const named = (data: unknown, field: string, id: string): unknown =>
  data !== null && typeof data === 'object' ? { ...data, [field]: id } : data

/** Listens to one document. Absent is null. An unreadable one is a failure, never half a value. */
export function listenToDoc<S extends v.GenericSchema>(
  schema: S,
  target: (firestore: Firestore) => Target,
  show: Show<v.InferOutput<S> | null>,
): Stop {
  let heardAt = 0
  return whenLoaded(
    (firestore) =>
      firestore.onSnapshot(
        target(firestore),
        { includeMetadataChanges: true },
        (snapshot) => {
          const stale = snapshot.metadata.fromCache
          if (!stale) heardAt = Date.now()
          if (!snapshot.exists()) {
            // An empty cache says nothing about the server: wait for its word.
            if (!stale) show({ state: 'here', value: null, stale, heardAt })
            return
          }
          const known = read(schema, snapshot.data())
          if (known.ok) show({ state: 'here', value: known.value, stale, heardAt })
          else show({ state: 'failed', reason: 'broken' })
        },
        (error) => show({ state: 'failed', reason: reasonOf(error) }),
      ),
    () => show({ state: 'failed', reason: 'broken' }),
  )
}

/**
 * Listens to a query. Documents that cannot be read are left out and reported to the console. What has not changed
 * is not read again and stays the same object: lists of hundreds know by it which rows to draw anew. `idAs`: the field
 * under which a document's own id is read with it.
 */
export function listenToList<S extends v.GenericSchema>(
  schema: S,
  target: (firestore: Firestore) => Query,
  show: Show<v.InferOutput<S>[]>,
  { idAs }: { idAs?: string } = {},
): Stop {
  let heardAt = 0
  const readable = new Map<string, v.InferOutput<S>>()
  return whenLoaded(
    (firestore) =>
      firestore.onSnapshot(
        target(firestore),
        { includeMetadataChanges: true },
        (snapshot) => {
          const stale = snapshot.metadata.fromCache
          if (!stale) heardAt = Date.now()
          for (const { type, doc } of snapshot.docChanges()) {
            const stored = idAs === undefined ? doc.data() : named(doc.data(), idAs, doc.id)
            const known = type === 'removed' ? null : read(schema, stored)
            if (known?.ok) readable.set(doc.id, known.value)
            else readable.delete(doc.id)
            if (known && !known.ok) {
              console.error(`unreadable document ${doc.ref.path}`, known.refusals)
            }
          }
          if (snapshot.empty && stale) return
          const value = snapshot.docs.flatMap(({ id }) => {
            const known = readable.get(id)
            return known === undefined ? [] : [known]
          })
          show({ state: 'here', value, stale, heardAt })
        },
        (error) => show({ state: 'failed', reason: reasonOf(error) }),
      ),
    () => show({ state: 'failed', reason: 'broken' }),
  )
}
