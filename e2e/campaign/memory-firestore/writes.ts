import { FieldPath, type SetOptions } from 'firebase-admin/firestore'
import { type Segments, putAt, segmentsOf, valueAt } from './field-path.ts'
import { type Input, readInput, readUpdate } from './read-input.ts'
import type { Precondition, Write } from './store.ts'
import type { Timestamp } from 'firebase-admin/firestore'
import { copyOf, copyOfMap, isMap, isStoredMap, type Stored, type StoredMap } from './values.ts'

/** Where a write goes, and how a caller's value becomes a document there. */
export interface Target {
  readonly path: string
  stored: (value: unknown) => unknown
}

export const createWrite = (target: Target, value: unknown): Write => ({
  ...setWrite(target, value),
  precondition: { exists: false },
})

export function setWrite(target: Target, value: unknown, options?: SetOptions): Write {
  const { path } = target
  if (options && 'mergeFields' in options) throw new Error('mergeFields is not kept here')
  const merge = options !== undefined && 'merge' in options && (options.merge ?? false)
  const input = readInput(target.stored(value), merge ? 'anywhere' : 'never')
  const { nestsArrays = false } = input
  if (!merge)
    return { path, nestsArrays, apply: (_, now) => transformed(copyOfMap(input.data), input, now) }
  return {
    path,
    nestsArrays,
    apply: (before, now) => {
      const data = before ? copyOfMap(before) : {}
      for (const [at, leaf] of leavesOf(input.data)) putAt(data, at, copyOf(leaf))
      for (const at of input.deleted) putAt(data, at, undefined)
      return transformed(data, input, now)
    },
  }
}

export const deleteWrite = ({ path }: Target, precondition: Precondition = {}): Write => ({
  path,
  precondition,
  deletes: true,
  apply: () => null,
})

/** `update(ref, { 'a.b': 1 }, precondition?)` or `update(ref, 'a.b', 1, 'c', 2, precondition?)`. */
export function updateWrite({ path }: Target, first: unknown, rest: readonly unknown[]): Write {
  const { pairs, precondition } = argumentsOf(first, rest)
  const fields = pairs.map(([name, value]) => {
    const at = segmentsOf(name)
    return { at, ...readUpdate(value, at) }
  })
  refuseOverlaps(fields.map(({ at }) => at))
  return {
    path,
    precondition,
    nestsArrays: fields.some((field) => field.nestsArrays),
    apply: (before, now) => {
      const data = copyOfMap(before ?? {})
      for (const { at, value, deleted } of fields) {
        if (value !== undefined) putAt(data, at, copyOf(value))
        for (const gone of deleted) putAt(data, gone, undefined)
      }
      for (const field of fields) transformed(data, field, now)
      return data
    },
  }
}

function argumentsOf(first: unknown, rest: readonly unknown[]) {
  const pairs: [string | FieldPath, unknown][] = []
  let condition: unknown
  if (isMap(first)) {
    pairs.push(...Object.entries(first))
    condition = rest[0]
  } else {
    const all = [first, ...rest]
    for (let at = 0; at + 1 < all.length; at += 2) {
      const name = all[at]
      if (typeof name !== 'string' && !(name instanceof FieldPath)) throw new Error('No field path')
      pairs.push([name, all[at + 1]])
    }
    condition = all.length % 2 === 1 ? all.at(-1) : undefined
  }
  if (pairs.length === 0) throw new Error('At least one field must be updated')
  const precondition: Precondition = isMap(condition) ? condition : { exists: true }
  return { pairs, precondition }
}

function refuseOverlaps(paths: readonly Segments[]): void {
  const names = paths.map((path) => `${path.join('\u0000')}\u0000`)
  for (const [at, name] of names.entries()) {
    if (names.some((other, index) => index !== at && other.startsWith(name))) {
      throw new Error(`Field "${paths[at]?.join('.')}" was specified multiple times`)
    }
  }
}

function transformed(data: StoredMap, { transforms }: Pick<Input, 'transforms'>, now: Timestamp) {
  for (const [at, transform] of transforms) putAt(data, at, transform(valueAt(data, at), now))
  return data
}

/** What a merge replaces: everything that is no map, and maps with nothing in them. */
function* leavesOf(map: StoredMap, above: Segments = []): Iterable<[Segments, Stored]> {
  for (const [key, value] of Object.entries(map)) {
    const at = [...above, key]
    if (isStoredMap(value) && Object.keys(value).length > 0) yield* leavesOf(value, at)
    else yield [at, value]
  }
}
