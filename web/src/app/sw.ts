/// <reference lib="webworker" />
import { ExpirationPlugin } from 'workbox-expiration'
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies'
import { showNotices } from './push/worker-notices.ts'
import { NEW_VERSION_MESSAGE } from './worker-messages.ts'

// The service worker: what makes Forno open without a network. It answers for this site's own files only. What
// changes hands with the server (/api, Firestore, Auth, Functions, Stripe) is never kept and never answered here.

declare const self: ServiceWorkerGlobalScope & {
  /** Filled in by the build: every file that is kept from the start, with its revision. */
  keptFromTheStart: { url: string; revision: string | null }[]
}

/** The page for every address: written after the build, by prerendering, so it is no part of the list. */
const SHELL = '/shell.html'
/** Pages belong to a build, since they name its files. */
const PAGES = 'pages'
/** How long somebody with a bad line waits for the newest page, seconds. */
const PATIENCE = 4

cleanupOutdatedCaches()
precacheAndRoute(self.keptFromTheStart)

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(PAGES).then((pages) => pages.add(new Request(SHELL, { cache: 'reload' }))),
  )
})

// A page of the build before would ask for files that are gone.
self.addEventListener('activate', (event) => event.waitUntil(forgetOldPages()))

async function forgetOldPages() {
  const pages = await caches.open(PAGES)
  const old = (await pages.keys()).filter(({ url }) => new URL(url).pathname !== SHELL)
  await Promise.all(old.map((request) => pages.delete(request)))
}

// The page asks for it, when whoever sits there has said so: nobody is interrupted.
self.addEventListener('message', (event) => {
  if (event.data === NEW_VERSION_MESSAGE) void self.skipWaiting()
})

const isMenu = (url: URL) => url.pathname === '/'
const newest = new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: PATIENCE })
const unkept = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE,
  // Every address has the same page: one of it is enough.
  plugins: [
    {
      cacheKeyWillBeUsed: async () => SHELL,
      cacheWillUpdate: async ({ response }) => (response.ok ? response : null),
    },
  ],
})

// Pages come fresh from the network: a shop's menu of yesterday is no menu. Without one, the last known.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !url.pathname.startsWith('/api/'),
  async (options) => {
    const { url } = options
    try {
      return await (isMenu(url) ? newest : unkept).handle(options)
    } catch {
      return (await caches.match(SHELL)) ?? Response.error()
    }
  },
)

const own = (folder: string) => (match: { url: URL; sameOrigin: boolean }) =>
  match.sameOrigin && match.url.pathname.startsWith(folder)

// The published menu, for pages that were not prerendered with it.
registerRoute(
  own('/data/'),
  new NetworkFirst({ cacheName: 'data', networkTimeoutSeconds: PATIENCE }),
)
// Named by what is in them.
registerRoute(
  own('/pictures/'),
  new CacheFirst({
    cacheName: 'pictures',
    plugins: [new ExpirationPlugin({ maxEntries: 150, purgeOnQuotaError: true })],
  }),
)
// What was left out of the list, because few ever open it.
registerRoute(
  own('/assets/'),
  new CacheFirst({
    cacheName: 'assets',
    plugins: [new ExpirationPlugin({ maxEntries: 80, purgeOnQuotaError: true })],
  }),
)
// Streets and doors: kept once somebody has looked at a map or typed an address.
registerRoute(
  own('/town/'),
  new StaleWhileRevalidate({
    cacheName: 'town',
    plugins: [new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true })],
  }),
)

showNotices()
