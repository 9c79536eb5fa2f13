import { useEffect, useEffectEvent, useState } from 'react'

export type Loaded<T> = { state: 'waiting' } | { state: 'here'; value: T } | { state: 'failed' }

/**
 * What a promise brings, for a component. `key` says when to ask anew (null: not at all); `again` asks once more,
 * `put` takes what is known by other means.
 */
export function useLoaded<T>(key: string | null, load: () => Promise<T>) {
  const [attempt, setAttempt] = useState(0)
  const asked = key === null ? null : `${key} ${attempt}`
  const [known, setKnown] = useState<{ asked: string | null; loaded: Loaded<T> }>({
    asked: null,
    loaded: { state: 'waiting' },
  })
  // The key stands for everything that it depends on.
  const ask = useEffectEvent(load)
  useEffect(() => {
    if (asked === null) return undefined
    let left = false
    const show = (loaded: Loaded<T>) => {
      if (!left) setKnown({ asked, loaded })
    }
    ask().then(
      (value) => show({ state: 'here', value }),
      () => show({ state: 'failed' }),
    )
    return () => {
      left = true
    }
  }, [asked])
  const loaded: Loaded<T> = known.asked === asked ? known.loaded : { state: 'waiting' }
  return {
    loaded,
    again: () => setAttempt(attempt + 1),
    put: (value: T) => setKnown({ asked, loaded: { state: 'here', value } }),
  }
}
