import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import * as v from 'valibot'
import { goToSchema } from '../data/push-messages.ts'

/** Goes where a touched notice leads, when the service worker asks this page to, and answers that it does. */
export function useGoTo(): void {
  const navigate = useNavigate()
  const hear = useEffectEvent((event: MessageEvent<unknown>) => {
    const asked = v.safeParse(goToSchema, event.data)
    if (!asked.success) return
    void navigate(asked.output.link)
    event.ports[0]?.postMessage('going')
  })
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => hear(event)
    navigator.serviceWorker.addEventListener('message', listen)
    navigator.serviceWorker.startMessages()
    return () => navigator.serviceWorker.removeEventListener('message', listen)
  }, [])
}
