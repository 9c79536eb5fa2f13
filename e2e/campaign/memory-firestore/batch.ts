import type { SetOptions } from 'firebase-admin/firestore'
import type { MemoryDocument } from './document.ts'
import type { Engine } from './engine.ts'
import { MemoryWriteResult } from './snapshots.ts'
import type { Precondition, Write } from './store.ts'
import { createWrite, deleteWrite, setWrite, updateWrite } from './writes.ts'

/** Writes that are done together or not at all. */
export class MemoryBatch {
  readonly #engine: Engine
  readonly #writes: Write[] = []
  #committed = false

  constructor(engine: Engine) {
    this.#engine = engine
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

  async commit(): Promise<MemoryWriteResult[]> {
    this.#committed = true
    const paths = this.#writes.map(({ path }) => path).join(', ')
    const { gate, store } = this.#engine
    const time = await gate(`commit ${paths}`, () => store.commit(this.#writes))
    return this.#writes.map(() => new MemoryWriteResult(time))
  }

  #add(write: Write): this {
    if (this.#committed) throw new Error('Cannot modify a WriteBatch that has been committed.')
    this.#writes.push(write)
    return this
  }
}
