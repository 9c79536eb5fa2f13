import type { Firestore } from 'firebase-admin/firestore'
import { MemoryBatch } from './batch.ts'
import { MemoryCollection } from './collection.ts'
import { MemoryDocument } from './document.ts'
import type { Engine } from './engine.ts'
import { type Gate, openGate } from './gate.ts'
import { MemoryQuery } from './query.ts'
import type { MemorySnapshot } from './snapshots.ts'
import { isTriedAgain, wasOvertaken } from './status.ts'
import { Store } from './store.ts'
import { MemoryTransaction } from './transaction.ts'

/** How often the real client runs a transaction's function before it gives up. */
const TRIES = 5

/**
 * Firestore in memory, as far as our handlers use it: the same values, order, preconditions, transactions, and
 * errors by their codes. `equivalence.emulator.test.ts` compares it with Google's emulator. Several of these may
 * stand over one store, each with its own gate: one for each caller in a campaign.
 */
export class MemoryFirestore {
  readonly #engine: Engine

  constructor(store: Store = new Store(() => 0), gate: Gate = openGate) {
    const engine: Engine = {
      store,
      gate,
      refTo: (path, converter) => new MemoryDocument(engine, path, converter),
    }
    this.#engine = engine
  }

  doc(path: string): MemoryDocument {
    const segments = path.split('/')
    if (segments.includes('') || segments.length % 2 === 1) {
      throw new Error(`Value for argument "documentPath" must point to a document: ${path}`)
    }
    return this.#engine.refTo(path, null)
  }

  collection(path: string): MemoryCollection {
    const segments = path.split('/')
    if (segments.includes('') || segments.length % 2 === 0) {
      throw new Error(`Value for argument "collectionPath" must point to a collection: ${path}`)
    }
    return new MemoryCollection(this.#engine, path)
  }

  collectionGroup(name: string): MemoryQuery {
    return new MemoryQuery(this.#engine, { group: name })
  }

  async getAll(...refs: MemoryDocument[]): Promise<MemorySnapshot[]> {
    const paths = refs.map(({ path }) => path).join(', ')
    return this.#engine.gate(`read ${paths}`, () => refs.map((ref) => ref.snapshot()))
  }

  batch(): MemoryBatch {
    return new MemoryBatch(this.#engine)
  }

  /**
   * Runs the function again, from the beginning, when the client would: see `isTriedAgain`. One that only reads sees
   * all documents of one moment; here it begins anew when they changed under it. No answer ends it at once.
   */
  async runTransaction<T>(
    work: (tx: MemoryTransaction) => Promise<T>,
    options: { readOnly?: boolean } = {},
  ): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        const tx = new MemoryTransaction(this.#engine, options.readOnly ?? false)
        const result = await work(tx)
        await tx.commit()
        return result
      } catch (thrown) {
        const isOver = options.readOnly ? !wasOvertaken(thrown) : !isTriedAgain(thrown)
        if (tried === TRIES || isOver) throw thrown
      }
    }
  }

  /** As handlers take it. */
  asFirestore(): Firestore {
    if (!standsForFirestore(this)) throw new Error('This is no Firestore')
    return this
  }
}

/**
 * The one place where we say more than we know: the client's type names everything it can do, and this does what
 * our handlers use. What is missing fails loudly, as something that is no function.
 */
const standsForFirestore = (db: object): db is Firestore => db instanceof MemoryFirestore
