import * as v from 'valibot'
import { contradictions, type Environment, setIn, settingsSchema } from './settings-shapes.ts'

/** Where everything of ours runs. */
export const region = 'europe-west1'

/** At Google's price of 5 to 10 $ for a thousand, a shop spends so much on a day at most. */
const ROUTES_PER_DAY = 1000

/** What only the emulator falls back to, so that a fresh clone starts without any key. */
const DEMO_LINK_SECRET = 'demo-link-secret-which-signs-nothing-of-value'
const DEMO_WEB_ORIGIN = 'http://127.0.0.1:5000'

/** Everything that differs between installations. */
export interface Settings {
  project: string
  /** Signs the tracking links that customers share. At least 32 characters. */
  linkSecret: string
  /** Where customers find the shop, for links in letters: `https://forno.example`, without a slash at its end. */
  webOrigin: string
  /** Null where the shop takes no cards. `origin`: of the stand-in. */
  stripe: { secretKey: string; webhookSecret: string; origin: string | null } | null
  /** Null where it sends no letters. `url`: of the mail server, with who we are there. */
  mail: { url: string; from: string } | null
  /** Null where travel times come from the streets alone. `perDay`: elements a shop may ask for on one day. */
  routes: { key: string; perDay: number } | null
}

/** The same with what only the ways to people's devices and telephones are made of. */
export interface WorldSettings extends Settings {
  /** Null where no device is reached: in an emulator without the stand-in. `origin`: of the stand-in. */
  push: { origin: string | null } | null
  /** Null where the shop writes no text messages. `from`: the number they come from. `origin`: of the stand-in. */
  sms: { account: string; token: string; from: string; origin: string | null } | null
}

/**
 * Reads the settings from the environment. Throws one error that names everything that is missing or wrong, so
 * that nobody has to deploy once for each. Demo values, and the address of a stand-in, are taken only by the
 * emulator of a `demo-` project, which cannot reach the cloud.
 */
export function readSettings(env: Environment): WorldSettings {
  const isDemo =
    env['FUNCTIONS_EMULATOR'] === 'true' && (env['GCLOUD_PROJECT']?.startsWith('demo-') ?? false)
  const read = v.safeParse(settingsSchema, {
    ...(isDemo && { LINK_SECRET: DEMO_LINK_SECRET, WEB_ORIGIN: DEMO_WEB_ORIGIN }),
    ...setIn(env),
  })
  const problems = [
    ...(read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`),
    ...contradictions(setIn(env), isDemo),
  ]
  if (!read.success || problems.length > 0) throw new Error(`Settings: ${problems.join('; ')}`)
  const known = read.output
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = known
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = known
  const emulated = env['FUNCTIONS_EMULATOR'] === 'true'
  return {
    project: known.GCLOUD_PROJECT,
    linkSecret: known.LINK_SECRET,
    webOrigin: known.WEB_ORIGIN,
    stripe:
      secretKey !== null && webhookSecret !== null
        ? { secretKey, webhookSecret, origin: known.STRIPE_API_ORIGIN }
        : null,
    mail:
      known.SMTP_URL !== null && known.MAIL_FROM !== null
        ? { url: known.SMTP_URL, from: known.MAIL_FROM }
        : null,
    routes:
      known.GOOGLE_MAPS_API_KEY === null
        ? null
        : {
            key: known.GOOGLE_MAPS_API_KEY,
            perDay: Number(known.GOOGLE_ROUTES_PER_DAY ?? ROUTES_PER_DAY),
          },
    // In the cloud FCM needs no key of its own: who the functions are is enough.
    push: emulated && known.FCM_ORIGIN === null ? null : { origin: known.FCM_ORIGIN },
    sms:
      account !== null && token !== null && from !== null
        ? { account, token, from, origin: known.SMS_API_ORIGIN }
        : null,
  }
}
