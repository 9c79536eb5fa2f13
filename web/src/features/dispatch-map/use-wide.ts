import { useSyncExternalStore } from 'react'

const wide = '(min-width: 64rem)'
const follow = (changed: () => void) => {
  const query = matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the lists stand beside the map; on a narrower screen one is shown at a time. */
export const useWide = (): boolean => useSyncExternalStore(follow, () => matchMedia(wide).matches)
