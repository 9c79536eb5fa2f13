import { FieldPath } from 'firebase-admin/firestore'
import { isStoredMap, put, type Stored, type StoredMap } from './values.ts'

/** Where a value stands in a document: the names from the outside in. */
export type Segments = readonly string[]

/** The document's own id, in orders and filters. */
export const NAME: Segments = ['__name__']
export const isName = (path: Segments): boolean => path.length === 1 && path[0] === '__name__'

const plainPath = /^[^*~/[\]]+$/

/** Reads a path as the client does: dots part, and the characters that it refuses are refused. */
export function segmentsOf(path: string | FieldPath): Segments {
  if (path instanceof FieldPath) {
    if (path.isEqual(FieldPath.documentId())) return NAME
    throw new Error('Of all FieldPaths only documentId() is kept here: write it with dots')
  }
  const segments = path.split('.')
  if (!plainPath.test(path) || segments.includes('')) {
    throw new Error(`Paths can't be empty and must not contain "*~/[]": ${path}`)
  }
  return segments
}

export function valueAt(data: StoredMap, path: Segments): Stored | undefined {
  let value: Stored | undefined = data
  for (const name of path) {
    if (!isStoredMap(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

/** Puts a value there; whatever on the way is no map becomes one. Takes the value away when it is undefined. */
export function putAt(data: StoredMap, path: Segments, value: Stored | undefined): void {
  const name = path.at(-1)
  if (name === undefined) return
  let map = data
  for (const step of path.slice(0, -1)) {
    const next = Object.hasOwn(map, step) ? map[step] : undefined
    if (isStoredMap(next)) {
      map = next
      continue
    }
    if (value === undefined) return
    const made: StoredMap = {}
    put(map, step, made)
    map = made
  }
  if (value === undefined) delete map[name]
  else put(map, name, value)
}
