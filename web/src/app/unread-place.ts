let place: HTMLElement | null = null
const listeners = new Set<() => void>()

/** Where the frame on the screen shows how much is unread; a ref of its own, for each frame comes and goes. */
export function setUnreadPlace(element: HTMLElement | null): void {
  place = element
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export const unreadPlace = () => place
export function onUnreadPlace(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
