import type { FieldPath } from 'firebase-admin/firestore'
import type { Engine } from './engine.ts'
import { segmentsOf } from './field-path.ts'
import { isOperator } from './matches.ts'
import { readPlain } from './read-input.ts'
import { type Plan, type Source, found } from './run-query.ts'
import { type Converter, MemoryQuerySnapshot, MemorySnapshot } from './snapshots.ts'
import type { StoredDocument } from './store.ts'

const nothing: Omit<Plan, 'source'> = { filters: [], orders: [] }

/** A question about many documents. Each call gives a new one. What is not here, nobody has needed yet. */
export class MemoryQuery {
  readonly engine: Engine
  readonly converter: Converter | null
  readonly #plan: Plan

  constructor(
    engine: Engine,
    source: Source,
    converter: Converter | null = null,
    plan: Omit<Plan, 'source'> = nothing,
  ) {
    this.engine = engine
    this.#plan = { ...plan, source }
    this.converter = converter
  }

  #with(changes: Partial<Plan>): MemoryQuery {
    const { source, ...plan } = { ...this.#plan, ...changes }
    return new MemoryQuery(this.engine, source, this.converter, plan)
  }

  withConverter(converter: Converter | null): MemoryQuery {
    const { source, ...plan } = this.#plan
    return new MemoryQuery(this.engine, source, converter, plan)
  }

  where(field: string | FieldPath, operator: string, value: unknown): MemoryQuery {
    if (!isOperator(operator)) throw new Error(`No such operator: ${operator}`)
    const filter = { path: segmentsOf(field), operator, value: readPlain(value) }
    return this.#with({ filters: [...this.#plan.filters, filter] })
  }

  orderBy(field: string | FieldPath, direction: 'asc' | 'desc' = 'asc'): MemoryQuery {
    const order = { path: segmentsOf(field), descending: direction === 'desc' }
    return this.#with({ orders: [...this.#plan.orders, order] })
  }

  limit(limit: number): MemoryQuery {
    return this.#with({ limit })
  }

  /** After a document that was read, or after these values of the fields ordered by. */
  startAfter(...cursor: unknown[]): MemoryQuery {
    return this.#from(cursor, false)
  }

  startAt(...cursor: unknown[]): MemoryQuery {
    return this.#from(cursor, true)
  }

  #from(cursor: unknown[], including: boolean): MemoryQuery {
    const [first] = cursor
    if (first instanceof MemorySnapshot) {
      const document = this.engine.store.read(first.ref.path)
      if (!document) throw new Error('A query cannot begin after what is not there')
      return this.#with({ from: { document, including } })
    }
    return this.#with({ from: { values: cursor.map(readPlain), including } })
  }

  select(...fields: (string | FieldPath)[]): MemoryQuery {
    return this.#with({ fields: fields.map(segmentsOf) })
  }

  get(): Promise<MemoryQuerySnapshot> {
    return this.engine.gate(`query ${this.label()}`, () => this.snapshot(this.results()))
  }

  count() {
    const count = () => this.results().length
    return {
      get: async () => {
        const counted = await this.engine.gate(`count ${this.label()}`, count)
        return { data: () => ({ count: counted }) }
      },
    }
  }

  /** What it finds at this moment, past the gate. */
  results(): StoredDocument[] {
    return found(this.engine.store, this.#plan)
  }

  snapshot(documents: readonly StoredDocument[]): MemoryQuerySnapshot {
    return new MemoryQuerySnapshot(
      documents.map((document) => {
        const ref = this.engine.refTo(document.path, this.converter)
        return new MemorySnapshot(ref, document)
      }),
    )
  }

  label(): string {
    const { source } = this.#plan
    return 'collection' in source ? source.collection : `every ${source.group}`
  }
}
