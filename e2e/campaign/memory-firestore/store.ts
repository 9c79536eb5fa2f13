import { Timestamp } from 'firebase-admin/firestore'
import { areEqual } from './compare.ts'
import { refuseTooLarge } from './size.ts'
import {
  ALREADY_EXISTS,
  DatabaseError,
  FAILED_PRECONDITION,
  INVALID_ARGUMENT,
  NOT_FOUND,
} from './status.ts'
import type { StoredMap } from './values.ts'

/** A document at rest. Never changed in place: a change puts another one where it was. */
export interface StoredDocument {
  readonly path: string
  readonly data: StoredMap
  readonly createTime: Timestamp
  readonly updateTime: Timestamp
}

export interface Precondition {
  exists?: boolean
  lastUpdateTime?: Timestamp
}

/** One write of a commit: when it may be, and what it makes of what was there (null takes it away). */
export interface Write {
  path: string
  precondition?: Precondition
  /** Refused as a whole, whatever is there. */
  nestsArrays?: boolean
  deletes?: boolean
  apply: (before: StoredMap | undefined, now: Timestamp) => StoredMap | null
}

export interface Change {
  path: string
  before: StoredDocument | undefined
  after: StoredDocument | undefined
}

export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
export const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Is told what a commit has changed, and everything it wrote: also what stood there already, word by word. */
type Watcher = (changes: readonly Change[], written: readonly Change[]) => void

/** All documents. Commits are whole and one after the other, and each has a later time than the one before. */
export class Store {
  readonly #collections = new Map<string, Map<string, StoredDocument>>()
  readonly #watchers: Watcher[] = []
  readonly #now: () => number
  #lastMicros = 0

  /** `now` in epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Another store with the same documents, that goes its own way from here. Nobody watches it yet. */
  fork(now: () => number = this.#now): Store {
    const fork = new Store(now)
    for (const [collection, documents] of this.#collections) {
      fork.#collections.set(collection, new Map(documents))
    }
    fork.#lastMicros = this.#lastMicros
    return fork
  }

  read(path: string): StoredDocument | undefined {
    return this.#collections.get(parentOf(path))?.get(path)
  }

  /** Documents directly in a collection, in no order. */
  in(collection: string): Iterable<StoredDocument> {
    return this.#collections.get(collection)?.values() ?? []
  }

  /** Documents of every collection with this name, wherever it lies. */
  *inGroup(name: string): Iterable<StoredDocument> {
    for (const [path, documents] of this.#collections) {
      if (idOf(path) === name) yield* documents.values()
    }
  }

  /** Called after every commit that changed anything, before anyone hears that it went well. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  /** Does all of it or, when one precondition does not hold, throws and does nothing. */
  commit(writes: readonly Write[]): Timestamp {
    refuseMuddled(writes)
    const now = this.#tick()
    const changes = new Map<string, Change>()
    for (const write of writes) {
      const { path } = write
      const known = changes.get(path)
      const current = known ? known.after : this.read(path)
      hold(write, current)
      const data = write.apply(current?.data, now)
      if (data) refuseTooLarge(path, data)
      const after = data ? stored(path, data, current, now) : undefined
      changes.set(path, { path, before: known ? known.before : current, after })
    }
    const written = [...changes.values()]
    const changed = written.filter(({ before, after }) => before !== after)
    for (const change of changed) this.#put(change)
    if (changed.length > 0) for (const watcher of this.#watchers) watcher(changed, written)
    return now
  }

  #put({ path, after }: Change): void {
    const parent = parentOf(path)
    const collection = this.#collections.get(parent)
    if (!after) collection?.delete(path)
    else if (collection) collection.set(path, after)
    else this.#collections.set(parent, new Map([[path, after]]))
  }

  #tick(): Timestamp {
    this.#lastMicros = Math.max(this.#lastMicros + 1, this.#now() * 1000)
    const seconds = Math.floor(this.#lastMicros / 1_000_000)
    return new Timestamp(seconds, (this.#lastMicros - seconds * 1_000_000) * 1000)
  }
}

/**
 * What is refused before anything is looked at: arrays directly in arrays, and a commit that contradicts itself
 * (writes a document and then wants it absent, deletes it and then wants it there, or writes it and then wants it as it was last seen).
 */
function refuseMuddled(writes: readonly Write[]): void {
  const left = new Map<string, 'there' | 'gone'>()
  for (const { path, precondition, nestsArrays, deletes } of writes) {
    if (nestsArrays) throw new DatabaseError(INVALID_ARGUMENT, 'an array lies directly in an array')
    const known = left.get(path)
    const wanted = precondition?.exists
    const contradicts =
      (known === 'there' && wanted === false) ||
      (known === 'gone' && wanted === true) ||
      (known !== undefined && precondition?.lastUpdateTime !== undefined)
    if (contradicts) {
      throw new DatabaseError(INVALID_ARGUMENT, `this commit contradicts itself about ${path}`)
    }
    left.set(path, deletes ? 'gone' : 'there')
  }
}

/** A write that changes nothing leaves the document as it is, its time too. */
function stored(
  path: string,
  data: StoredMap,
  current: StoredDocument | undefined,
  now: Timestamp,
): StoredDocument {
  if (current && areEqual(current.data, data)) return current
  return { path, data, createTime: current?.createTime ?? now, updateTime: now }
}

function hold({ path, precondition }: Write, current: StoredDocument | undefined): void {
  if (!precondition) return
  const { exists, lastUpdateTime } = precondition
  if (exists === false && current) throw new DatabaseError(ALREADY_EXISTS, `${path} already exists`)
  if (exists === true && !current) throw new DatabaseError(NOT_FOUND, `${path} is not there`)
  if (lastUpdateTime && !current?.updateTime.isEqual(lastUpdateTime)) {
    throw new DatabaseError(FAILED_PRECONDITION, `${path} was changed at another time`)
  }
}
