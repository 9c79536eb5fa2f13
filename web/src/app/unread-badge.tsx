import type { Message } from '@forno/domain/messages/message'
import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { subscribeToUnread } from '../data/messages.ts'
import { useLive } from '../data/use-live.ts'
import { onUnreadPlace, unreadPlace } from './unread-place.ts'

/** How many messages somebody has not looked at, beside the way to their account; frames without one show nothing. */
export function UnreadBadge({ uid }: { uid: string }) {
  const place = useSyncExternalStore(onUnreadPlace, unreadPlace, () => null)
  const unread = useLive<Message[]>(place && uid, (show) => subscribeToUnread(uid, show))
  const count = unread.state === 'here' ? unread.value.length : 0
  if (!place || count === 0) return null
  return createPortal(
    <span className="tabular absolute top-0 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-tomato px-1 text-xs font-bold text-on-tomato">
      <span className="sr-only">, unread messages: </span>
      {count < 10 ? count : '9+'}
    </span>,
    place,
  )
}
