import { lazy, Suspense, useEffect, useState } from 'react'

const AfterIdle = lazy(() => import('./after-idle.tsx'))

/** Opens the service worker's part, and what people are told, once the page has nothing better to do; never while developing. */
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
        <AfterIdle />
      </Suspense>
    )
  )
}

/** The first view and the live shop come first. */
const SETTLED = 4_000
