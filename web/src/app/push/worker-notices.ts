/// <reference lib="webworker" />
import { languageSchema } from '@forno/domain/words/languages'
import * as v from 'valibot'
import { phoneShelf } from '../../data/shelf.ts'
import { howToShow, linkOfShown } from './how-to-show.ts'
import {
  GO_TO,
  showPushSchema,
  TOLD_LANGUAGE,
  WAY_CHANGED,
  WAY_HAS_CHANGED,
} from '../../data/push-messages.ts'
import { ownLink, readPush, unreadNotice } from './read-push.ts'

// The service worker's part in telling people things. What it decides stands in files of its own, with their tests.

declare const self: ServiceWorkerGlobalScope

/** A page that is alive answers at once; one that sleeps is loaded anew. */
const PATIENCE = 1_000

/** Listens for what is pushed, and for touches of what was shown. */
export function showNotices(): void {
  self.addEventListener('push', (event) => event.waitUntil(show(event.data?.text())))
  self.addEventListener('message', (event) => {
    const asked = v.safeParse(showPushSchema, event.data)
    if (asked.success) event.waitUntil(show(asked.output.push))
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(linkOfShown(event.notification.data) ?? '/messages'))
  })
  self.addEventListener('pushsubscriptionchange', (event) => {
    if (event instanceof ExtendableEvent) event.waitUntil(sayThatWayChanged())
  })
}

const windows = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true })

// One after the other: two pushes of one state that come together must see each other.
let before: Promise<unknown> = Promise.resolve()

function show(text: string | undefined): Promise<void> {
  const next = before.catch(() => undefined).then(() => showNow(text))
  before = next
  return next
}

async function showNow(text: string | undefined): Promise<void> {
  const known = readPush(text, self.location.origin)
  const notice = known ?? unreadNotice(navigator.languages, Date.now())
  const beside = await self.registration.getNotifications({ tag: notice.tag })
  const open = await windows()
  const watched = open.some(
    ({ visibilityState, url }) =>
      visibilityState === 'visible' && new URL(url).pathname === pathOf(notice.link),
  )
  const options = howToShow(notice, beside, { watched, language: await toldLanguage() })
  if (options) await self.registration.showNotification(notice.title, options)
}

const pathOf = (link: string): string => new URL(link, self.location.origin).pathname

async function toldLanguage(): Promise<string> {
  const kept = v.safeParse(languageSchema, await phoneShelf.read(TOLD_LANGUAGE).catch(() => null))
  return kept.success ? kept.output : navigator.language
}

/** Brings a page that is open to the link, or opens one. Never a second one beside it. */
async function open(link: string): Promise<void> {
  const to = ownLink(link, self.location.origin)
  const found = await windows()
  const page =
    found.find(({ focused }) => focused) ??
    found.find(({ visibilityState }) => visibilityState === 'visible') ??
    found[0]
  if (!page) {
    await self.clients.openWindow(to)
    return
  }
  // Browsers focus only for a touch of a person's: without one the page is still led to where it shall go.
  await page.focus().catch(() => undefined)
  if (await goes(page, to)) return
  await page.navigate(to).catch(() => self.clients.openWindow(to))
}

/** Asks the page to go there by itself, without loading anew. False when nobody in it answers. */
function goes(page: WindowClient, link: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE)
    port1.addEventListener('message', () => {
      clearTimeout(timer)
      resolve(true)
    })
    port1.start()
    page.postMessage({ type: GO_TO, link }, [port2])
  })
}

/**
 * Only FCM's client, in a page, can make a new token: open pages do so at once; without any it is kept in mind for the
 * next. Until then FCM answers that it does not know the old one, and the server forgets it.
 */
async function sayThatWayChanged(): Promise<void> {
  await phoneShelf.change(WAY_HAS_CHANGED, () => true)
  for (const page of await windows()) page.postMessage({ type: WAY_CHANGED }, { transfer: [] })
}
