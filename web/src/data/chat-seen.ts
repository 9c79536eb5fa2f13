import type { Order } from '@forno/domain/order/order'
import type { ChatSide } from '@forno/domain/support/chat'
import { useSyncExternalStore } from 'react'

const KEY = 'forno:chat-seen'
/** The chats that this browser remembers having looked at; the oldest are forgotten first. */
const MOST = 50

type Seen = [order: string, at: number][]

function read(): Seen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

const listeners = new Set<() => void>()
const follow = (changed: () => void) => {
  listeners.add(changed)
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}

const seenAt = (order: string): number => read().find(([id]) => id === order)?.[1] ?? 0

/** Notes that everything said about an order up to then has been on this screen. */
export function noteChatSeen(order: string, at: number): void {
  if (seenAt(order) >= at) return
  const others = read().filter(([id]) => id !== order)
  try {
    localStorage.setItem(KEY, JSON.stringify([[order, at], ...others].slice(0, MOST)))
  } catch {
    // A browser that keeps nothing shows the mark once more: no harm.
  }
  for (const changed of listeners) changed()
}

/** Whether somebody else has said something about an order that this browser has not shown yet. */
export function useUnread({ id, chat }: Pick<Order, 'id' | 'chat'>, as: ChatSide): boolean {
  const at = useSyncExternalStore(
    follow,
    () => seenAt(id),
    () => 0,
  )
  return chat !== undefined && chat.lastBy !== as && chat.lastAt > at
}
