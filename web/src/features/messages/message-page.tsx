import type { Message } from '@forno/domain/messages/message'
import type { Language } from '@forno/domain/words/languages'
import { useEffect, useState } from 'react'
import { markRead, MESSAGES, subscribeToMessages } from '../../data/messages.ts'
import { useLive } from '../../data/use-live.ts'
import { useOnline } from '../../lib/use-online.ts'
import { formatTime } from '../../lib/times.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { MessageCard } from './message-card.tsx'

/** A page of messages, and a way to the older ones below it. Each listens for itself: more reads only what is more. */
export function MessagePage({
  uid,
  language,
  from,
  shown,
}: {
  uid: string
  language: Language
  /** When the last message above was told; null for the first page. */
  from: number | null
  /** Messages of that very moment that stand above. */
  shown: readonly string[]
}) {
  const live = useLive<Message[]>(`${uid} ${from}`, (show) => subscribeToMessages(uid, from, show))
  const online = useOnline()
  // What is new when the page is opened stays marked while it is open, though it counts as read from then on.
  const [openedAt] = useState(Date.now)
  const [older, setOlder] = useState(false)
  const unread = live.state === 'here' ? unreadOf(live.value) : ''
  useEffect(() => {
    void markRead(uid, unread.split('\n').filter(Boolean)).catch(() => undefined)
  }, [uid, unread])
  if (live.state === 'waiting') return <Waiting what="Fetching your messages" />
  if (live.state === 'failed') return <Failed reason={live.reason} what="Your messages" />
  const messages = live.value.filter(({ id }) => !shown.includes(id))
  if (messages.length === 0) return from === null ? <Nothing /> : null
  const last = messages.at(-1)
  const isFull = live.value.length >= MESSAGES
  return (
    <div className="space-y-4">
      {from === null && (live.stale || !online) && <StaleNotice since={formatTime(live.heardAt)} />}
      <ol aria-label={from === null ? 'Messages' : 'Older messages'} className="space-y-3">
        {messages.map((message) => (
          <li key={message.id}>
            <MessageCard
              message={message}
              language={language}
              isNew={message.readAt === null || message.readAt >= openedAt}
            />
          </li>
        ))}
      </ol>
      {isFull && !older && (
        <Button look="secondary" className="w-full" onClick={() => setOlder(true)}>
          Older messages
        </Button>
      )}
      {older && last && (
        <MessagePage
          key={last.id}
          uid={uid}
          language={language}
          from={last.at}
          shown={live.value.filter(({ at }) => at === last.at).map(({ id }) => id)}
        />
      )}
    </div>
  )
}

const unreadOf = (messages: readonly Message[]): string =>
  messages
    .filter(({ readAt }) => readAt === null)
    .map(({ id }) => id)
    .join('\n')

const Nothing = () => (
  <Empty title="No messages yet" action={<LinkButton to="/">To the menu</LinkButton>}>
    <p>What we tell you about an order stays here, so that you can look it up.</p>
  </Empty>
)
