/** A store that zustand keeps in this browser, as far as reading it goes. */
interface Kept {
  persist: { rehydrate: () => unknown; getOptions: () => { name?: string | undefined } }
}

/**
 * Reads what is kept, and follows what other tabs do to it. Called once, after hydration: the prerendered page knows
 * nothing of it.
 */
export function readKept({ persist }: Kept): () => void {
  void persist.rehydrate()
  const follow = ({ key }: StorageEvent) => {
    if (key === persist.getOptions().name) void persist.rehydrate()
  }
  addEventListener('storage', follow)
  return () => removeEventListener('storage', follow)
}
