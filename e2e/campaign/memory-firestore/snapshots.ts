import { type FieldPath, Timestamp } from 'firebase-admin/firestore'
import { segmentsOf, valueAt } from './field-path.ts'
import type { MemoryDocument } from './document.ts'
import type { StoredDocument } from './store.ts'
import { copyOf, copyOfMap } from './values.ts'

/** Values out of documents and back, as `withConverter` takes it. */
export interface Converter {
  toFirestore: (value: unknown) => unknown
  fromFirestore: (snapshot: MemorySnapshot) => unknown
}

/** A document as it was when it was read, or that it was not there. */
export class MemorySnapshot {
  readonly ref: MemoryDocument
  readonly #stored: StoredDocument | undefined

  constructor(ref: MemoryDocument, stored: StoredDocument | undefined) {
    this.ref = ref
    this.#stored = stored
  }

  get id(): string {
    return this.ref.id
  }

  get exists(): boolean {
    return this.#stored !== undefined
  }

  get createTime(): Timestamp | undefined {
    return this.#stored?.createTime
  }

  get updateTime(): Timestamp | undefined {
    return this.#stored?.updateTime
  }

  data(): unknown {
    if (!this.#stored) return undefined
    const { converter } = this.ref
    return converter
      ? converter.fromFirestore(new MemorySnapshot(this.ref.withConverter(null), this.#stored))
      : copyOfMap(this.#stored.data)
  }

  get(field: string | FieldPath): unknown {
    const value = this.#stored && valueAt(this.#stored.data, segmentsOf(field))
    return value === undefined ? undefined : copyOf(value)
  }
}

/** What a query found, in its order. */
export class MemoryQuerySnapshot {
  readonly docs: readonly MemorySnapshot[]

  constructor(docs: readonly MemorySnapshot[]) {
    this.docs = docs
  }

  get size(): number {
    return this.docs.length
  }

  get empty(): boolean {
    return this.docs.length === 0
  }

  forEach(visit: (doc: MemorySnapshot) => void): void {
    for (const doc of this.docs) visit(doc)
  }
}

/** When a write was committed. */
export class MemoryWriteResult {
  readonly writeTime: Timestamp

  constructor(writeTime: Timestamp) {
    this.writeTime = writeTime
  }
}
