import { NEW_VERSION_MESSAGE } from './worker-messages.ts'

/** How often a page that stays open asks whether there is a newer one: kitchens are open all evening. */
const ASK_EVERY = 30 * 60_000

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()
const tellAll = (worker: ServiceWorker) => {
  waiting = worker
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether a newer version is ready and waits to be let in. */
export const isNewVersionReady = (): boolean => waiting !== null

/** Lets the newer version in and loads this page anew. */
export function loadNewVersion() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting?.postMessage(NEW_VERSION_MESSAGE, { transfer: [] })
}

/** Registers the service worker and watches for newer ones. Without one everything works, but only online. */
export async function startWorker() {
  // Undefined where a test keeps workers out.
  const registration: ServiceWorkerRegistration | undefined =
    await navigator.serviceWorker.register('/sw.js')
  if (!registration) return
  if (registration.waiting && navigator.serviceWorker.controller) tellAll(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      // The very first one has nobody to replace.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) tellAll(worker)
    })
  })
  const ask = () => void registration.update().catch(() => undefined)
  setInterval(ask, ASK_EVERY)
  window.addEventListener('online', ask)
}
