import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** A new page begins at its top; going back returns to where one was, which the browser knows best. */
export function ScrollToTop() {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  useEffect(() => {
    if (how !== 'POP' && !hash) scrollTo({ top: 0, behavior: 'instant' })
  }, [pathname, hash, how])
  return null
}
