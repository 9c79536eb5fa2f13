import type { SetOptions } from 'firebase-admin/firestore'
import type { MemoryDocument } from './document.ts'
import type { Engine } from './engine.ts'
import { MemoryQuery } from './query.ts'
import { type MemoryQuerySnapshot, MemorySnapshot } from './snapshots.ts'
import { ABORTED, DatabaseError } from './status.ts'
import type { Precondition, StoredDocument, Write } from './store.ts'
import { createWrite, deleteWrite, setWrite, updateWrite } from './writes.ts'

/**
 * One try of a transaction. What it has read must still be so whenever it reads more and when it is committed;
 * otherwise it is ABORTED, and the caller's function runs again. So nobody ever decides on two states at once.
 */
export class MemoryTransaction {
  readonly #engine: Engine
  readonly #seen: (() => boolean)[] = []
  readonly #writes: Write[] = []
  readonly #readOnly: boolean

  constructor(engine: Engine, readOnly = false) {
    this.#engine = engine
    this.#readOnly = readOnly
  }

  async get(what: MemoryDocument | MemoryQuery): Promise<MemorySnapshot | MemoryQuerySnapshot> {
    if (!(what instanceof MemoryQuery)) return (await this.#readAll([what]))[0] ?? nobody()
    this.#refuseLateReads()
    return this.#engine.gate(`query ${what.label()}`, () => {
      this.#refuseStale()
      const found = what.results()
      this.#seen.push(() => areSame(what.results(), found))
      return what.snapshot(found)
    })
  }

  async getAll(...refs: MemoryDocument[]): Promise<MemorySnapshot[]> {
    return this.#readAll(refs)
  }

  async #readAll(refs: readonly MemoryDocument[]): Promise<MemorySnapshot[]> {
    this.#refuseLateReads()
    const { gate, store } = this.#engine
    return gate(`read ${refs.map(({ path }) => path).join(', ')}`, () => {
      this.#refuseStale()
      return refs.map((ref) => {
        const stored = store.read(ref.path)
        this.#seen.push(() => store.read(ref.path) === stored)
        return new MemorySnapshot(ref, stored)
      })
    })
  }

  create(ref: MemoryDocument, value: unknown): this {
    return this.#add(createWrite(ref, value))
  }

  set(ref: MemoryDocument, value: unknown, options?: SetOptions): this {
    return this.#add(setWrite(ref, value, options))
  }

  update(ref: MemoryDocument, first: unknown, ...rest: unknown[]): this {
    return this.#add(updateWrite(ref, first, rest))
  }

  delete(ref: MemoryDocument, precondition?: Precondition): this {
    return this.#add(deleteWrite(ref, precondition))
  }

  async commit(): Promise<void> {
    if (this.#writes.length === 0) return
    const paths = this.#writes.map(({ path }) => path).join(', ')
    await this.#engine.gate(`commit ${paths}`, () => {
      this.#refuseStale()
      this.#engine.store.commit(this.#writes)
    })
  }

  #add(write: Write): this {
    if (this.#readOnly) throw new Error('Firestore read-only transactions cannot execute writes.')
    this.#writes.push(write)
    return this
  }

  #refuseLateReads(): void {
    if (this.#writes.length > 0) {
      throw new Error('Firestore transactions require all reads to be executed before all writes.')
    }
  }

  #refuseStale(): void {
    if (this.#seen.every((isStill) => isStill())) return
    throw new DatabaseError(ABORTED, 'what this transaction has read was changed by another one')
  }
}

const nobody = (): never => {
  throw new Error('nothing was asked for')
}

/** Projections are made anew each time, so documents are told by path and time. */
const areSame = (a: readonly StoredDocument[], b: readonly StoredDocument[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]
    return other && one.path === other.path && one.updateTime.isEqual(other.updateTime)
  })
