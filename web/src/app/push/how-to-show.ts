import * as v from 'valibot'
import type { PushedNotice } from './read-push.ts'

/** What a notice remembers of what it says. */
const shownSchema = v.object({ link: v.string(), at: v.number() })

/** What is said of a notice to the browser. `renotify` and `timestamp` are known to Chromium alone; others leave them. */
export interface NoticeOptions extends NotificationOptions {
  renotify: boolean
  timestamp: number
  data: v.InferOutput<typeof shownSchema>
}

/** A notice as far as it matters which one it is. */
export interface ShownNotice {
  tag: string
  data: unknown
}

/** Where a touched notice leads, null for one that is none of ours. */
export const linkOfShown = (data: unknown): string | null => {
  const known = v.safeParse(shownSchema, data)
  return known.success ? known.output.link : null
}

const timeOf = (shown: ShownNotice): number => {
  const known = v.safeParse(shownSchema, shown.data)
  return known.success ? known.output.at : 0
}

/**
 * How a notice is to be shown beside those with its tag that are there already; null when it must not be, because what
 * is there is later: pushes overtake each other. The same one once more replaces itself without a sound, another state
 * of the order makes itself heard again.
 *
 * `watched`: somebody looks at its page right now, which says the same and says it aloud. Then it still comes, since
 * browsers withdraw the right to push from who shows nothing, and eyes may be elsewhere; but without a sound.
 */
export function howToShow(
  notice: PushedNotice,
  beside: readonly ShownNotice[],
  { watched, language }: { watched: boolean; language: string },
): NoticeOptions | null {
  const { body, tag, link, at } = notice
  const same = beside.filter((shown) => shown.tag === tag)
  const latest = Math.max(0, ...same.map(timeOf))
  if (latest > at) return null
  const isAgain = same.length > 0 && latest === at
  const silent = notice.silent || watched || isAgain
  return {
    body,
    tag,
    lang: language,
    // Chromium refuses both at once.
    silent,
    renotify: same.length > 0 && !silent,
    timestamp: at,
    icon: '/icon-192.png',
    badge: '/badge-96.png',
    data: { link, at },
  }
}
