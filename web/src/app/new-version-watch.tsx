import { lazy, Suspense, useEffect, useState } from 'react'

const NewVersionBar = lazy(() => import('./new-version-bar.tsx'))

/** Opens the service worker's part once the page has nothing better to do; never while developing. */
export function NewVersionWatch() {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!import.meta.env?.PROD || !('serviceWorker' in navigator)) return undefined
    const timer = setTimeout(() => setIdle(true), SETTLED)
    return () => clearTimeout(timer)
  }, [])
  return (
    idle && (
      <Suspense fallback={null}>
        <NewVersionBar />
      </Suspense>
    )
  )
}

/** The first view and the live shop come first. */
const SETTLED = 4_000
