import type { Gate } from './gate.ts'
import type { MemoryDocument } from './document.ts'
import type { Converter } from './snapshots.ts'
import type { Store } from './store.ts'

/** What stands behind every reference: the documents, and the way to them. */
export interface Engine {
  readonly store: Store
  readonly gate: Gate
  /** Made here, so that queries and documents need not know each other's classes. */
  readonly refTo: (path: string, converter: Converter | null) => MemoryDocument
}
