import type { SetOptions } from 'firebase-admin/firestore'
import { MemoryCollection } from './collection.ts'
import type { Engine } from './engine.ts'
import { type Converter, MemorySnapshot, MemoryWriteResult } from './snapshots.ts'
import { idOf, parentOf, type Precondition, type Write } from './store.ts'
import { Reference } from './values.ts'
import { createWrite, deleteWrite, setWrite, updateWrite } from './writes.ts'

/** A place for a document. */
export class MemoryDocument extends Reference {
  readonly path: string
  readonly engine: Engine
  readonly converter: Converter | null

  constructor(engine: Engine, path: string, converter: Converter | null = null) {
    super()
    this.engine = engine
    this.path = path
    this.converter = converter
  }

  get id(): string {
    return idOf(this.path)
  }

  get parent(): MemoryCollection {
    return new MemoryCollection(this.engine, parentOf(this.path), this.converter)
  }

  collection(name: string): MemoryCollection {
    return new MemoryCollection(this.engine, `${this.path}/${name}`)
  }

  withConverter(converter: Converter | null): MemoryDocument {
    return new MemoryDocument(this.engine, this.path, converter)
  }

  isEqual(other: unknown): boolean {
    return (
      other instanceof MemoryDocument &&
      other.path === this.path &&
      other.converter === this.converter
    )
  }

  /** A caller's value as the document that is stored. */
  stored(value: unknown): unknown {
    return this.converter ? this.converter.toFirestore(value) : value
  }

  get(): Promise<MemorySnapshot> {
    return this.engine.gate(`read ${this.path}`, () => this.snapshot())
  }

  /** As it is at this moment, past the gate. */
  snapshot(): MemorySnapshot {
    return new MemorySnapshot(this, this.engine.store.read(this.path))
  }

  async create(value: unknown): Promise<MemoryWriteResult> {
    return this.#commit('create', createWrite(this, value))
  }

  async set(value: unknown, options?: SetOptions): Promise<MemoryWriteResult> {
    return this.#commit('set', setWrite(this, value, options))
  }

  async update(first: unknown, ...rest: unknown[]): Promise<MemoryWriteResult> {
    return this.#commit('update', updateWrite(this, first, rest))
  }

  async delete(precondition?: Precondition): Promise<MemoryWriteResult> {
    return this.#commit('delete', deleteWrite(this, precondition))
  }

  async #commit(what: string, write: Write): Promise<MemoryWriteResult> {
    const { gate, store } = this.engine
    return new MemoryWriteResult(await gate(`${what} ${this.path}`, () => store.commit([write])))
  }
}
