import type { Refusal } from '@forno/domain/refusal/refusal'
import { retryIsSafe } from '@forno/domain/refusal/refusal'
import type { ChatLine } from '@forno/domain/support/chat'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { type ChatReader, subscribeToChat } from './chat.ts'
import { noteChatSeen } from './chat-seen.ts'
import { call } from './commands.ts'
import type { Live } from './listen.ts'
import { useLive } from './use-live.ts'

/** A line that the shop has not confirmed yet. */
export interface Unsent {
  key: string
  text: string
  state: 'sending' | 'failed'
  refusals: readonly Refusal[]
}

export interface Chat {
  live: Live<ChatLine[]>
  unsent: readonly Unsent[]
  say: (text: string) => void
  /** Sends what failed once more, with its key: said twice it is one line. */
  again: (key: string) => void
  forget: (key: string) => void
}

/** What is said about an order, with what is on its way there. What found no network goes again when there is one. */
export function useChat(order: string, reader: ChatReader | null): Chat {
  const key = reader && `${order} ${reader.as} ${reader.uid}`
  const live = useLive<ChatLine[]>(key, (show) =>
    reader ? subscribeToChat(order, reader, show) : () => undefined,
  )
  const [unsent, setUnsent] = useState<readonly Unsent[]>([])
  const send = useCallback(
    async ({ key, text }: Pick<Unsent, 'key' | 'text'>) => {
      const line: Unsent = { key, text, state: 'sending', refusals: [] }
      setUnsent((known) => [...known.filter((one) => one.key !== key), line])
      const result = await call('sayOnOrder', { order, key, text })
      setUnsent((known) =>
        result.ok
          ? known.filter((one) => one.key !== key)
          : known.map((one) =>
              one.key === key ? { ...one, state: 'failed', refusals: result.refusals } : one,
            ),
      )
    },
    [order],
  )
  const resend = useEffectEvent(() => {
    const waiting = unsent.filter(
      ({ state, refusals }) =>
        state === 'failed' && refusals.every(({ code }) => retryIsSafe(code)),
    )
    for (const one of waiting) void send(one)
  })
  useEffect(() => {
    const online = () => resend()
    addEventListener('online', online)
    return () => removeEventListener('online', online)
  }, [])
  const last = live.state === 'here' ? live.value.at(-1) : undefined
  useEffect(() => {
    if (last) noteChatSeen(order, last.at)
  }, [order, last])
  return {
    live,
    unsent,
    say: (text) => void send({ key: crypto.randomUUID(), text }),
    again: (again) => {
      const found = unsent.find((one) => one.key === again)
      if (found) void send(found)
    },
    forget: (gone) => setUnsent((known) => known.filter((one) => one.key !== gone)),
  }
}
