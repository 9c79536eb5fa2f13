import type { Push, PushNote } from '../../functions/src/platform/push.ts'
import type { Sms, TextMessage } from '../../functions/src/platform/sms.ts'
import type { Gate } from './memory-firestore/gate.ts'

/** Devices and telephones as lists of what they took. Every notice and every text is a call to the outside. */
export function noticesBook() {
  const sent: PushNote[] = []
  const texts: TextMessage[] = []
  return {
    sent,
    texts,
    push: (gate: Gate): Push => ({
      send: (note) =>
        gate(`push ${note.tag}`, () => {
          sent.push(note)
          return 'ok' as const
        }),
    }),
    sms: (gate: Gate): Sms => ({
      send: (text) =>
        gate(`text ${text.key}`, () => {
          texts.push(text)
          return 'ok' as const
        }),
    }),
  }
}
