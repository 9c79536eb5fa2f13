import { type DocumentData, type FirestoreDataConverter, Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'

/** A stored document is not what its schema says: written by hand, or by a version that knew it otherwise. */
export class UnreadableDocument extends Error {
  override name = 'UnreadableDocument'
}

/** The field by which the database deletes documents; it has to be a timestamp there, and is Millis with us. */
const DELETED_AFTER = 'expireAt'

/** Reads a stored document strictly. Throws `UnreadableDocument` naming the place and the fields, not the data. */
export function parseDocument<Schema extends v.GenericSchema>(
  schema: Schema,
  place: string,
  data: DocumentData | undefined,
): v.InferOutput<Schema> {
  const plain =
    data?.[DELETED_AFTER] instanceof Timestamp
      ? { ...data, [DELETED_AFTER]: data[DELETED_AFTER].toMillis() }
      : data
  const read = v.safeParse(schema, plain)
  if (read.success) return read.output
  const fields = read.issues.map((issue) => v.getDotPath(issue) ?? 'the whole of it')
  throw new UnreadableDocument(`${place} cannot be read: ${fields.slice(0, 5).join(', ')}`)
}

const stored = (value: object): DocumentData =>
  DELETED_AFTER in value && typeof value[DELETED_AFTER] === 'number'
    ? { ...value, [DELETED_AFTER]: Timestamp.fromMillis(value[DELETED_AFTER]) }
    : { ...value }

/** Domain values out of documents and back. */
export function converterFor<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): FirestoreDataConverter<v.InferOutput<Schema>> {
  return {
    toFirestore: (value: unknown): DocumentData => {
      if (value === null || typeof value !== 'object') throw new Error(`${path} holds objects`)
      return stored(value)
    },
    fromFirestore: (snapshot) => parseDocument(schema, snapshot.ref.path, snapshot.data()),
  }
}
