import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/** A new page begins at its top; going back returns to where one was, which the browser knows best. */
export function ScrollToTop() {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  const place = useRef(pathname)
  useEffect(() => {
    const moved = place.current !== pathname
    place.current = pathname
    if (moved && how !== NavigationType.Pop && !hash) scrollTo({ top: 0, behavior: 'instant' })
  }, [pathname, hash, how])
  return null
}
