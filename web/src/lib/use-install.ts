import { useEffect, useState } from 'react'

/** Chromium's event; other browsers have none, and their menus do it. */
interface InstallPrompt extends Event {
  prompt: () => Promise<unknown>
}
const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event

let known: InstallPrompt | null = null

/** A way to put the app on the device; null where the browser offers none, or it is there already. */
export function useInstall(): { install: (() => Promise<void>) | null } {
  const [prompt, setPrompt] = useState(known)
  useEffect(() => {
    const offered = (event: Event) => {
      if (!isPrompt(event)) return
      event.preventDefault()
      known = event
      setPrompt(event)
    }
    const gone = () => {
      known = null
      setPrompt(null)
    }
    addEventListener('beforeinstallprompt', offered)
    addEventListener('appinstalled', gone)
    return () => {
      removeEventListener('beforeinstallprompt', offered)
      removeEventListener('appinstalled', gone)
    }
  }, [])
  return {
    install: prompt
      ? async () => {
          await prompt.prompt()
          // It can be asked only once.
          known = null
          setPrompt(null)
        }
      : null,
  }
}
