import { useEffect, useEffectEvent } from 'react'

declare global {
  interface Window {
    /** Google calls it when it does not accept the key: the script itself loads without an error. */
    gm_authFailure?: () => void
  }
}

/** Tells when Google does not accept this site's key. */
export function useGoogleRefusal(onRefused: () => void) {
  const refused = useEffectEvent(onRefused)
  useEffect(() => {
    window.gm_authFailure = () => refused()
    return () => {
      delete window.gm_authFailure
    }
  }, [])
}
