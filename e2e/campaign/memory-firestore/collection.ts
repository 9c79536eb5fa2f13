import { randomBytes } from 'node:crypto'
import type { MemoryDocument } from './document.ts'
import type { Engine } from './engine.ts'
import { MemoryQuery } from './query.ts'
import type { Converter } from './snapshots.ts'
import { idOf, parentOf } from './store.ts'

/** A collection, which is also the query for all of it. */
export class MemoryCollection extends MemoryQuery {
  readonly path: string

  constructor(engine: Engine, path: string, converter: Converter | null = null) {
    super(engine, { collection: path }, converter)
    this.path = path
  }

  get id(): string {
    return idOf(this.path)
  }

  get parent(): MemoryDocument | null {
    return this.path.includes('/') ? this.engine.refTo(parentOf(this.path), null) : null
  }

  /** Without an id one is made up, and not by the seed: what a campaign runs names its documents itself. */
  doc(id: string = randomBytes(10).toString('hex')): MemoryDocument {
    return this.engine.refTo(`${this.path}/${id}`, this.converter)
  }

  async add(value: unknown): Promise<MemoryDocument> {
    const ref = this.doc()
    await ref.create(value)
    return ref
  }

  override withConverter(converter: Converter | null): MemoryCollection {
    return new MemoryCollection(this.engine, this.path, converter)
  }
}
