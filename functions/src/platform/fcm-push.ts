import { createHash } from 'node:crypto'
import type { Message, Messaging } from 'firebase-admin/messaging'
import type { Push, PushNote } from './push.ts'

/** FCM has answered by then, or the sweep tries again: its client alone would go on for a minute. */
const PATIENCE = 10_000

/** What a push service may call a message to have it replaced on the way (RFC 8030): 32 characters of base64url. */
const topicOf = (tag: string): string =>
  createHash('sha256').update(tag).digest('base64url').slice(0, 32)

/**
 * A note as FCM's HTTP v1 API takes it. Data alone, and no `notification`: the page's own worker shows it, so that one
 * that is open can say it without a notice, and notices of one tag replace each other.
 */
export const fcmMessage = (note: PushNote): Message => ({
  token: note.token,
  data: {
    title: note.title,
    body: note.body,
    link: note.link,
    tag: note.tag,
    silent: String(note.silent),
    at: String(note.at),
  },
  webpush: {
    headers: {
      TTL: String(note.lives),
      // Wakes a sleeping phone, which nobody wants in quiet hours.
      Urgency: note.silent ? 'normal' : 'high',
      Topic: topicOf(note.tag),
    },
  },
})

/** Notices through FCM. */
export const fcmPush = (messaging: Messaging, patience = PATIENCE): Push => ({
  send: async (note) => {
    const sent = messaging.send(fcmMessage(note)).then(
      () => 'ok' as const,
      (thrown: unknown) => {
        if (isGone(thrown)) return 'gone' as const
        throw thrown
      },
    )
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('FCM does not answer')), patience)
    })
    return Promise.race([sent, tooLong]).finally(() => clearTimeout(timer))
  },
})

/**
 * A token that FCM knows no more, or that never was one. Any other 400 is our own mistake, and any other no is
 * trouble with our account: neither may cost people their devices.
 */
function isGone(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false
  const { code, message } = thrown
  if (code === 'messaging/registration-token-not-registered') return true
  if (code === 'messaging/invalid-registration-token') return true
  return code === 'messaging/invalid-argument' && /registration token is not/i.test(message)
}
