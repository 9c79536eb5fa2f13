import { GeoPoint, Timestamp } from 'firebase-admin/firestore'
import { DatabaseError, INVALID_ARGUMENT } from './status.ts'
import { isStoredMap, Reference, type Stored, type StoredMap } from './values.ts'

/** Largest document in bytes. */
export const MAX_BYTES = 1_048_576

const textSize = (text: string): number => Buffer.byteLength(text) + 1
const nameSize = (path: string): number =>
  path.split('/').reduce((sum, segment) => sum + textSize(segment), 16)

/** Throws when the database would not store it for its size. */
export function refuseTooLarge(path: string, data: StoredMap): void {
  if (atMost(data) < MAX_BYTES / 4) return
  const size = sizeOf(path, data)
  if (size > MAX_BYTES) {
    throw new DatabaseError(INVALID_ARGUMENT, `${path} is larger than ${MAX_BYTES} bytes: ${size}`)
  }
}

/** More than it can be, a quarter for safety's sake: letters are at most three bytes. Saves counting most times. */
function atMost(value: Stored): number {
  if (typeof value === 'string') return value.length
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + atMost(inner), 8)
  if (!isStoredMap(value)) return value instanceof Reference ? value.path.length + 16 : 16
  let sum = 32
  for (const key in value) sum += key.length + 1 + atMost(value[key] ?? null)
  return sum
}

/** Bytes as the database counts them: https://firebase.google.com/docs/firestore/storage-size */
export const sizeOf = (path: string, data: StoredMap): number => nameSize(path) + 32 + mapSize(data)

const mapSize = (map: StoredMap): number =>
  Object.entries(map).reduce((sum, [key, value]) => sum + textSize(key) + valueSize(value), 0)

function valueSize(value: Stored): number {
  if (value === null || typeof value === 'boolean') return 1
  if (typeof value === 'number' || value instanceof Timestamp) return 8
  if (typeof value === 'string') return textSize(value)
  if (value instanceof Uint8Array) return value.length
  if (value instanceof GeoPoint) return 16
  if (value instanceof Reference) return nameSize(value.path)
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + valueSize(inner), 0)
  return mapSize(value) + 32
}
