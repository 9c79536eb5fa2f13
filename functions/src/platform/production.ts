import { randomInt } from 'node:crypto'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { getMessaging } from 'firebase-admin/messaging'
import { getStorage } from 'firebase-admin/storage'
import { logger } from 'firebase-functions'
import { accountsIn } from './accounts.ts'
import { type Context, contextOver } from './context.ts'
import { fcmPush } from './fcm-push.ts'
import { messagingAt } from './fcm-stand-in.ts'
import { filesIn } from './firebase-files.ts'
import { googleMatrix } from './google/google-matrix.ts'
import { idsFrom } from './ids.ts'
import { type Log, wordsOf } from './log.ts'
import { readSettings } from './settings.ts'
import { smtpMail } from './smtp-mail.ts'
import { stripeGateway } from './stripe/stripe-gateway.ts'
import { twilioSms } from './twilio-sms.ts'

const cloudLog: Log = {
  info: (message, fields) => logger.info(message, fields),
  warn: (message, fields) => logger.warn(message, fields),
  error: (message, fields) => logger.error(message, fields),
}

let made: Context | undefined
let plan: (store: string, ctx: Context) => Promise<void> = async () => {}

/**
 * Says who plans deliveries when commands ask for it (`index.ts` does): the platform knows no capability. A plan that
 * fails is only logged here, the sweep makes it again.
 */
export function planWith(planner: typeof plan): void {
  plan = planner
}

async function planSoon(store: string): Promise<void> {
  const ctx = theWorld()
  try {
    await plan(store, ctx)
  } catch (error) {
    ctx.log.warn('planning failed, the sweep tries again', { store, error: wordsOf(error) })
  }
}

/**
 * The real world, made at the first call of an instance and kept. Not while the module loads: a deployment
 * loads it too, to see which functions there are, and has no secrets then. Throws when settings are missing.
 */
export function theWorld(): Context {
  if (made) return made
  const settings = readSettings(process.env)
  const app = getApps()[0] ?? initializeApp()
  const { stripe, mail, routes, push, sms } = settings
  const now = () => Date.now()
  made = contextOver(getFirestore(app), {
    now,
    ids: idsFrom((below) => randomInt(below)),
    accounts: accountsIn(getAuth(app)),
    log: cloudLog,
    gateway: stripe && stripeGateway({ ...stripe, origin: stripe.origin ?? undefined, now }),
    mail: mail && smtpMail(mail),
    push:
      push &&
      fcmPush(
        push.origin === null ? getMessaging(app) : messagingAt(push.origin, settings.project),
      ),
    sms: sms && twilioSms({ ...sms, origin: sms.origin ?? undefined }),
    matrix: routes && googleMatrix(routes),
    files: filesIn(() => getStorage(app).bucket()),
    dispatch: { planSoon },
    settings,
  })
  return made
}
