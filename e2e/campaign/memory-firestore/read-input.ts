import { FieldValue, GeoPoint, Timestamp } from 'firebase-admin/firestore'
import type { Segments } from './field-path.ts'
import { isDeletion, type Transform, transformOf } from './transforms.ts'
import { isMap, put, Reference, type Stored, type StoredMap } from './values.ts'

/** Where a caller may take a field away: nowhere, as a whole value of `update`, or anywhere in a merge. */
export type Deletions = 'never' | 'whole' | 'anywhere'

/** What a caller's object says: values to store, fields to take away, fields to work out at the commit. */
export interface Input {
  data: StoredMap
  deleted: Segments[]
  transforms: [Segments, Transform][]
  /** Has an array directly in an array: the database (not its client) refuses the whole commit then. */
  nestsArrays?: boolean
}

/** Deeper maps and arrays than this are refused. */
const DEEPEST = 20

/**
 * Reads what a caller wants stored. Refuses (throws, as the real client does before it calls anyone) undefined,
 * objects with a class of their own, functions, sentinels in arrays, deletions out of place.
 */
export function readInput(raw: unknown, deletions: Deletions): Input {
  if (!isMap(raw)) throw new Error('A Firestore document must be a plain object')
  const input: Input = { data: {}, deleted: [], transforms: [] }
  readMap(raw, [], input.data, input, deletions)
  return input
}

/** Reads one value of an update, which may be a sentinel. */
export function readUpdate(raw: unknown, path: Segments): Omit<Input, 'data'> & { value?: Stored } {
  if (isDeletion(raw)) return { deleted: [path], transforms: [] }
  if (raw instanceof FieldValue)
    return { deleted: [], transforms: [[path, transformOf(raw, readPlain)]] }
  const input: Input = { data: {}, deleted: [], transforms: [] }
  return { ...input, value: readValue(raw, path, input, 'whole', false) }
}

function readMap(
  raw: Record<string, unknown>,
  path: Segments,
  into: StoredMap,
  input: Input,
  deletions: Deletions,
): void {
  for (const [key, value] of Object.entries(raw)) {
    if (key === '') throw new Error('A field needs a name')
    const here = [...path, key]
    if (isDeletion(value) && deletions === 'anywhere') input.deleted.push(here)
    else if (value instanceof FieldValue && !isDeletion(value))
      input.transforms.push([here, transformOf(value, readPlain)])
    else {
      const read = readValue(value, here, input, deletions, false)
      // A map of nothing but sentinels is no empty map: a merge must not put one in its place.
      if (!isEmptyMap(read) || isEmptyMap(value)) put(into, key, read)
    }
  }
}

const isEmptyMap = (value: unknown): boolean => isMap(value) && Object.keys(value).length === 0

function readValue(
  raw: unknown,
  path: Segments,
  input: Input,
  deletions: Deletions,
  inArray: boolean,
): Stored {
  if (path.length > DEEPEST + 1) throw new Error(`${path.join('.')} is nested too deeply`)
  switch (typeof raw) {
    case 'boolean':
    case 'number':
    case 'string':
      return raw
    case 'object':
      break
    default:
      throw new Error(`Cannot use "${typeof raw}" as a Firestore value (in ${path.join('.')})`)
  }
  if (raw === null || raw instanceof Timestamp || raw instanceof GeoPoint) return raw
  if (raw instanceof Reference) return raw
  if (raw instanceof Date) return Timestamp.fromDate(raw)
  if (raw instanceof Uint8Array) return Buffer.from(raw)
  if (Array.isArray(raw)) {
    if (inArray) input.nestsArrays = true
    return raw.map((inner: unknown, at) =>
      readValue(inner, [...path, String(at)], input, 'never', true),
    )
  }
  if (!isMap(raw)) throw new Error(`${path.join('.')} is no plain value: it may not be stored`)
  if (inArray) refuseSentinels(raw, path)
  const map: StoredMap = {}
  // In a map an array may hold arrays again, by way of its maps.
  readMap(raw, path, map, input, deletions === 'whole' ? 'never' : deletions)
  return map
}

function refuseSentinels(map: Record<string, unknown>, path: Segments): void {
  for (const value of Object.values(map)) {
    if (value instanceof FieldValue) throw new Error(`No FieldValue in an array: ${path.join('.')}`)
    if (isMap(value)) refuseSentinels(value, path)
  }
}

/** A value that may hold no sentinel: elements of an array, what a query compares with. */
export const readPlain = (raw: unknown): Stored =>
  readValue(raw, ['value'], { data: {}, deleted: [], transforms: [] }, 'never', true)
