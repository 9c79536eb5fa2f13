import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * Whether something new may stand at a place of the page without moving what somebody is looking at: once it is ready
 * and the place lies below the window. From then on it may stay. Where a browser cannot say, it may come at once.
 */
export function useUnseenPlace<T extends HTMLElement>(
  ready: boolean,
): [RefObject<T | null>, boolean] {
  const place = useRef<T>(null)
  const [unseen, setUnseen] = useState(() => typeof IntersectionObserver === 'undefined')
  useLayoutEffect(() => {
    const top = place.current?.getBoundingClientRect().top
    if (ready && top !== undefined && top >= innerHeight) setUnseen(true)
  }, [ready])
  useEffect(() => {
    if (unseen || !ready || !place.current) return undefined
    const watch = new IntersectionObserver(([entry]) => {
      if (entry && entry.boundingClientRect.top >= innerHeight) setUnseen(true)
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [ready, unseen])
  return [place, unseen && ready]
}
