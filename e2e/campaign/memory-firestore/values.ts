import { GeoPoint, Timestamp } from 'firebase-admin/firestore'

/** A reference as a field's value: whatever has a path and can be compared. */
export abstract class Reference {
  abstract readonly path: string
}

/** What a field can hold once it is stored. */
export type Stored =
  | null
  | boolean
  | number
  | string
  | Timestamp
  | Uint8Array
  | Reference
  | GeoPoint
  | Stored[]
  | StoredMap
export interface StoredMap {
  [field: string]: Stored
}

export const isMap = (value: unknown): value is Record<string, unknown> => {
  if (value === null || typeof value !== 'object') return false
  const made: unknown = Object.getPrototypeOf(value)
  return made === Object.prototype || made === null
}

export const isStoredMap = (value: Stored | undefined): value is StoredMap => isMap(value)

/** A copy that nobody else holds: the database and its callers never share an object. */
export function copyOf(value: Stored): Stored {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Uint8Array) return Buffer.from(value)
  return isStoredMap(value) ? copyOfMap(value) : value
}

export function copyOfMap(map: StoredMap): StoredMap {
  const copy: StoredMap = {}
  for (const key in map) {
    const value = map[key]
    if (value !== undefined) put(copy, key, copyOf(value))
  }
  return copy
}

/** Sets a field; `__proto__` is a name like any other. */
export function put(map: StoredMap, key: string, value: Stored): void {
  if (key !== '__proto__') map[key] = value
  else
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
}
