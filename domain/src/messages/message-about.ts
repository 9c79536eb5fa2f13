import type { Millis } from '../time/millis.ts'
import { type Message, messageId, type MessageKind } from './message.ts'

/** A message that is about no order, as it is first written. `about` makes its id: nobody is told twice. */
export const messageAbout = (
  store: string,
  kind: MessageKind,
  at: Millis,
  about: string,
  params: Message['params'] = {},
): Message => ({
  id: messageId(about, kind),
  kind,
  order: null,
  code: '',
  store,
  at,
  params,
  sending: { state: 'waiting', dueAt: at, attempts: 0 },
  readAt: null,
})
