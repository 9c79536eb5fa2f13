import { useEffect, useState } from 'react'

/** This device's clock, looked at again every `everyMs`. Only for what is shown: the server decides by its own. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
