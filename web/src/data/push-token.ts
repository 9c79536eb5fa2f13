import { deviceId } from './device-id.ts'
import { pageConfig } from './embedded.ts'

/** FCM's client waits for ever where the browser's push service does not answer. */
const PATIENCE = 15_000

/** Within that time, or an error. */
export function within<T>(work: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patience)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

/** What this browser is called by what pushes to it, for one person: another one is not told what the first was. */
export async function tokenFor(uid: string): Promise<string> {
  const { push } = pageConfig()
  if (!push) throw new Error('this shop sends no notices')
  if ('standIn' in push) return `demo-${deviceId()}-${uid.slice(0, 8)}`
  const registration = await within(navigator.serviceWorker.ready)
  const { getToken, messaging } = await within(import('./firebase/messaging.ts'))
  return within(
    getToken(messaging, {
      vapidKey: push.vapidKey,
      serviceWorkerRegistration: registration,
    }),
  )
}

/** Makes the token useless, wherever it is written down. It is so anyway once FCM has said so to the server. */
export async function endToken(): Promise<void> {
  const { push } = pageConfig()
  if (!push || 'standIn' in push) return
  const { deleteToken, messaging } = await within(import('./firebase/messaging.ts'))
  await within(deleteToken(messaging))
}
