import { get, update } from 'idb-keyval'

/** A place on this device where things stay through a reload and without a network. */
export interface Shelf {
  read: (key: string) => Promise<unknown>
  /** Reads and writes in one step, so that two tabs never undo each other's change. */
  change: (key: string, next: (before: unknown) => unknown) => Promise<void>
}

export const phoneShelf: Shelf = {
  read: (key) => get(key),
  change: (key, next) => update(key, next),
}

/** Forgets everything when the page goes: for browsers that keep nothing, and for tests. */
export function memoryShelf(): Shelf {
  const kept = new Map<string, unknown>()
  return {
    read: async (key) => kept.get(key),
    change: async (key, next) => {
      kept.set(key, next(kept.get(key)))
    },
  }
}
