import { useEffect, useState } from 'react'

/** What the browser would do when asked for the position; `unknown`: it does not say before it is asked. */
export type LocationPermission = PermissionState | 'unknown' | 'unsupported'

export function useLocationPermission(): LocationPermission {
  const [state, setState] = useState<LocationPermission>(() =>
    'geolocation' in navigator ? 'unknown' : 'unsupported',
  )
  useEffect(() => {
    if (!('geolocation' in navigator)) return undefined
    let status: PermissionStatus | null = null
    let left = false
    const look = () => status && setState(status.state)
    const ask = async () => {
      const found = await navigator.permissions.query({ name: 'geolocation' })
      if (left) return
      status = found
      look()
      found.addEventListener('change', look)
    }
    ask().catch(() => undefined)
    return () => {
      left = true
      status?.removeEventListener('change', look)
    }
  }, [])
  return state
}
