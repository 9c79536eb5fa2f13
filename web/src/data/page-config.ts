/** What a page must know of its surroundings before anything else: written into it when it is served. */
export interface PageConfig {
  project: string
  /** The shop this site belongs to. */
  store: string
  /** Firebase's public web settings; absent in the emulator. */
  firebase?: Record<string, string>
  /** Ports of the emulators on this machine; absent in production. */
  emulators?: { auth: number; firestore: number; functions: number; storage: number }
  region: string
  /** How cards are taken; absent when the shop takes none. `scriptUrl`: the stand-in's, beside emulators only. */
  stripe?: { publishableKey: string; scriptUrl?: string }
  /** How devices are told things: FCM's public key; or, beside emulators, the stand-in's origin. Absent: not at all. */
  push?: { vapidKey: string } | { standIn: string }
  /** Where the demo finds what was sent: letters, notices and text messages. Beside emulators only. */
  sent?: { letters: string; push: string }
  /** Google's maps, by a key that is meant for browsers; absent: maps show the town's own streets. */
  maps?: { key: string }
}

export const CONFIG_ELEMENT = 'forno-config'
export const SHOP_ELEMENT = 'forno-shop'

/** A value as a block of data inside a page; `<` cannot end the block early. */
export const dataScript = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`

export const configScript = (config: PageConfig): string => dataScript(CONFIG_ELEMENT, config)

const portOf = (host: string | undefined, fallback: number): number =>
  Number(host?.split(':').at(-1) ?? fallback)

/** Stripe's publishable key; and beside emulators the script that stands in for Stripe's, where one runs. */
function stripeFromEnv(env: Record<string, string | undefined>): Pick<PageConfig, 'stripe'> {
  const publishableKey = env['VITE_STRIPE_PUBLISHABLE_KEY']
  if (!publishableKey) return {}
  // The secret key in a page would be everybody's: such a mix-up must not get any further.
  if (!publishableKey.startsWith('pk_'))
    throw new Error(
      'VITE_STRIPE_PUBLISHABLE_KEY must be the publishable key, which begins with pk_.',
    )
  const scriptUrl = env['FIRESTORE_EMULATOR_HOST'] ? env['VITE_STRIPE_JS_URL'] : undefined
  return { stripe: { publishableKey, ...(scriptUrl && { scriptUrl }) } }
}

function mapsFromEnv(env: Record<string, string | undefined>): Pick<PageConfig, 'maps'> {
  const key = env['VITE_GOOGLE_MAPS_API_KEY']
  return key ? { maps: { key } } : {}
}

/** Devices are reached through FCM; beside emulators through what stands in for it, which no deployed page knows. */
function pushFromEnv(env: Record<string, string | undefined>): Pick<PageConfig, 'push' | 'sent'> {
  const standIn = env['VITE_PUSH_STAND_IN']
  const letters = env['FORNO_MAIL_ORIGIN']
  if (env['FIRESTORE_EMULATOR_HOST'] && standIn) {
    return { push: { standIn }, ...(letters && { sent: { letters, push: standIn } }) }
  }
  const vapidKey = env['VITE_FCM_VAPID_KEY']
  return vapidKey ? { push: { vapidKey } } : {}
}

/**
 * Settings from the environment of a build or a prerendering. With emulator hosts set the pages speak to them;
 * otherwise `FORNO_FIREBASE_CONFIG` holds the web app's settings as JSON (from the Firebase console).
 */
export function configFromEnv(env: Record<string, string | undefined>): PageConfig {
  const project = env['FORNO_PROJECT'] ?? env['GCLOUD_PROJECT'] ?? 'demo-forno'
  const store = env['FORNO_STORE'] ?? 'centro'
  const common = {
    project,
    store,
    region: 'europe-west1',
    ...stripeFromEnv(env),
    ...mapsFromEnv(env),
    ...pushFromEnv(env),
  }
  if (env['FIRESTORE_EMULATOR_HOST']) {
    const emulators = {
      auth: portOf(env['FIREBASE_AUTH_EMULATOR_HOST'], 9099),
      firestore: portOf(env['FIRESTORE_EMULATOR_HOST'], 8080),
      functions: portOf(env['FORNO_FUNCTIONS_ORIGIN'], 5001),
      storage: portOf(env['FIREBASE_STORAGE_EMULATOR_HOST'], 9199),
    }
    return { ...common, emulators }
  }
  const json = env['FORNO_FIREBASE_CONFIG']
  if (!json) {
    throw new Error(
      'Set FORNO_FIREBASE_CONFIG to the web app settings from the Firebase console (JSON).',
    )
  }
  const firebase: Record<string, string> = JSON.parse(json)
  return { ...common, firebase }
}
