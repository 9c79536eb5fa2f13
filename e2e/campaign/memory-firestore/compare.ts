import { GeoPoint, Timestamp } from 'firebase-admin/firestore'
import { isStoredMap, Reference, type Stored, type StoredMap } from './values.ts'

/** The database's order of types: https://firebase.google.com/docs/firestore/manage-data/data-types */
export function rankOf(value: Stored): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return 1
  if (typeof value === 'number') return 2
  if (value instanceof Timestamp) return 3
  if (typeof value === 'string') return 4
  if (value instanceof Uint8Array) return 5
  if (value instanceof Reference) return 6
  if (value instanceof GeoPoint) return 7
  return Array.isArray(value) ? 8 : 9
}

const plain = <T extends number | string | boolean>(a: T, b: T): number =>
  a < b ? -1 : a > b ? 1 : 0

/** NaN equals itself and comes before all other numbers. */
const numbers = (a: number, b: number): number =>
  plain(a, b) || Number(Number.isNaN(b)) - Number(Number.isNaN(a))

/** Texts are ordered by their UTF-8 bytes, which is by code point and not by UTF-16 unit. */
export function texts(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right)
      return isSurrogate(left) === isSurrogate(right) ? left - right : isSurrogate(left) ? 1 : -1
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Paths are ordered segment by segment. */
export function paths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (const [at, segment] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    const order = texts(segment, other)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Which of two values comes first in the database's order; 0 when they are equal. */
export function compare(a: Stored, b: Stored): number {
  const byType = rankOf(a) - rankOf(b)
  if (byType !== 0) return byType
  if (typeof a === 'string' && typeof b === 'string') return texts(a, b)
  if (typeof a === 'number' && typeof b === 'number') return numbers(a, b)
  if (typeof a === 'boolean' && typeof b === 'boolean') return plain(a, b)
  if (a instanceof Timestamp && b instanceof Timestamp)
    return plain(a.seconds, b.seconds) || plain(a.nanoseconds, b.nanoseconds)
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b)
  if (a instanceof Reference && b instanceof Reference) return paths(a.path, b.path)
  if (a instanceof GeoPoint && b instanceof GeoPoint)
    return plain(a.latitude, b.latitude) || plain(a.longitude, b.longitude)
  if (Array.isArray(a) && Array.isArray(b)) return arrays(a, b)
  return isStoredMap(a) && isStoredMap(b) ? maps(a, b) : 0
}

function arrays(a: readonly Stored[], b: readonly Stored[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at]
    if (right === undefined) return 1
    const order = compare(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function maps(a: StoredMap, b: StoredMap): number {
  const [left, right] = [Object.keys(a).toSorted(texts), Object.keys(b).toSorted(texts)]
  for (const [at, key] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 1
    const byKey = texts(key, other)
    if (byKey !== 0) return byKey
    const order = compare(a[key] ?? null, b[other] ?? null)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** Whether `compare` would call them equal, found out without putting anything in order. */
export function areEqual(a: Stored, b: Stored): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((inner, at) => areEqual(inner, b[at] ?? null))
  }
  if (!isStoredMap(a) || !isStoredMap(b)) return compare(a, b) === 0
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key] ?? null, b[key] ?? null))
}
