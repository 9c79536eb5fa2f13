import { languageFrom } from '@forno/domain/words/languages'
import * as v from 'valibot'
import { genericWords } from './generic-words.ts'

/** A notice as it is shown. */
export interface PushedNotice {
  title: string
  body: string
  /** Page of ours that it opens; begins with one slash. */
  link: string
  /** Notices with the same tag replace each other. */
  tag: string
  silent: boolean
  /** When it happened, epoch milliseconds: of two with one tag the later one is true. */
  at: number
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))

/** What a server sent, all of it text as FCM wants it: `functions/src/platform/fcm-push.ts`. */
const dataSchema = v.object({
  title: words,
  body: words,
  link: v.pipe(v.string(), v.maxLength(500)),
  tag: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  silent: v.picklist(['true', 'false']),
  at: v.pipe(v.string(), v.regex(/^\d{1,15}$/)),
})
/** FCM's envelope; what else is in it (`from`, `fcmMessageId`) is its own. */
const pushSchema = v.object({ data: dataSchema })

/** Where somebody goes who was told something that could not be read. */
const INBOX = '/messages'

/**
 * What came with a push, or null when it is none of ours. A link that leads anywhere but to this site leads to the inbox
 * instead: nobody who gets hold of our keys shall send people away from here.
 */
export function readPush(text: string | undefined, origin: string): PushedNotice | null {
  const known = v.safeParse(pushSchema, asJson(text))
  if (!known.success) return null
  const { title, body, link, tag, silent, at } = known.output.data
  return {
    title,
    body,
    tag,
    link: ownLink(link, origin),
    silent: silent === 'true',
    at: Number(at),
  }
}

/** The path of a link of this site; the inbox for any other. */
export function ownLink(link: string, origin: string): string {
  try {
    const url = new URL(link, origin)
    return url.origin === origin ? url.pathname + url.search + url.hash : INBOX
  } catch {
    return INBOX
  }
}

/**
 * What is said in the place of a push that cannot be read: browsers want to see something for each, and show words of
 * their own otherwise. It claims no more than is known.
 */
export const unreadNotice = (wishes: readonly string[], at: number): PushedNotice => ({
  ...genericWords[languageFrom(wishes)],
  link: INBOX,
  tag: 'unread',
  silent: true,
  at,
})

function asJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
