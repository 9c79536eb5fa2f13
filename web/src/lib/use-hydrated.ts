import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False while prerendering and in the first render that must match it; true from then on. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
