import { randomUUID } from 'node:crypto'
import { expect, type Page, type Worker } from '@playwright/test'

/** A notice as it lies on the device. */
interface Lying {
  title: string
  body: string
  tag: string
  lang: string
  link: string
}

/** What FCM puts into a push of ours. */
export interface Pushed {
  title: string
  body: string
  link: string
  tag: string
  at: number
}

/** The service worker of this page, once it has everything that it keeps. */
export async function workerOf(page: Page): Promise<Worker> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)
  const found = page
    .context()
    .serviceWorkers()
    .find((worker) => worker.url().endsWith('/sw.js'))
  return found ?? page.context().waitForEvent('serviceworker')
}

/** Delivers pushes as the browser's own service does, through its tools for developers. */
export async function pushService(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const known = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await known
  const { origin } = new URL(page.url())
  const deliver = (data: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  return {
    deliver,
    /** In the envelope of FCM. */
    push: (data: Pushed) =>
      deliver(
        JSON.stringify({
          from: '100000000000',
          fcmMessageId: randomUUID(),
          data: { ...data, at: String(data.at), silent: 'false' },
        }),
      ),
  }
}

/** The notices that lie on the device now. */
export const noticesOn = (page: Page): Promise<Lying[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const lying = await registration.getNotifications()
    return lying.map(({ title, body, tag, lang, data }) => ({
      title,
      body,
      tag,
      lang,
      link: String(data.link),
    }))
  })

/** Waits until these titles lie there, and nothing else. */
export const expectNotices = (page: Page, titles: readonly string[]): Promise<void> =>
  expect.poll(async () => (await noticesOn(page)).map(({ title }) => title)).toEqual(titles)

/** Takes them all away, as a person wipes them off. */
export const wipeNotices = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    for (const one of await registration.getNotifications()) one.close()
  })

/** In the worker's own words, which this program does not know. */
const touch = `registration.getNotifications().then(([notification]) => {
  dispatchEvent(new NotificationEvent('notificationclick', { notification }))
})`

/** Touches the one notice that lies there. */
export const touchNotice = (worker: Worker): Promise<void> => worker.evaluate(touch)
