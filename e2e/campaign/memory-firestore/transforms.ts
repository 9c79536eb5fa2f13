import { FieldValue, Timestamp } from 'firebase-admin/firestore'
import { areEqual } from './compare.ts'
import type { Stored } from './values.ts'

/** What a sentinel such as `increment(2)` makes of a field: the value before it (undefined when absent) in, the new one out. */
export type Transform = (before: Stored | undefined, now: Timestamp) => Stored

const deletion = FieldValue.delete()
const serverTime = FieldValue.serverTimestamp()

export const isDeletion = (value: unknown): boolean =>
  value instanceof FieldValue && value.isEqual(deletion)

/**
 * Reads a sentinel of the real client. Its operand is not in the published types, so it is looked for by name;
 * one that is not known throws, rather than being stored as something.
 */
export function transformOf(value: FieldValue, read: (inner: unknown) => Stored): Transform {
  if (value.isEqual(serverTime)) return (_, now) => now
  if ('operand' in value && typeof value.operand === 'number') {
    const by = value.operand
    return (before) => (typeof before === 'number' ? before + by : by)
  }
  if ('elements' in value && Array.isArray(value.elements)) {
    const elements = value.elements.map(read)
    return value.isEqual(FieldValue.arrayUnion(...value.elements))
      ? union(elements)
      : without(elements)
  }
  throw new Error('The memory Firestore does not know this FieldValue')
}

const union =
  (elements: Stored[]): Transform =>
  (before) => {
    const all = Array.isArray(before) ? [...before] : []
    for (const element of elements) {
      if (!all.some((known) => areEqual(known, element))) all.push(element)
    }
    return all
  }

const without =
  (elements: Stored[]): Transform =>
  (before) =>
    Array.isArray(before)
      ? before.filter((known) => !elements.some((element) => areEqual(known, element)))
      : []
