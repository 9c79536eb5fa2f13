import * as v from 'valibot'
import { fcmPush } from '../fcm-push.ts'
import { messagingAt } from '../fcm-stand-in.ts'
import type { Push } from '../push.ts'
import { eventually } from './doors.ts'
import { needed } from './emulators.ts'

const noticeSchema = v.object({
  token: v.string(),
  data: v.strictObject({
    title: v.string(),
    body: v.string(),
    link: v.string(),
    tag: v.string(),
    silent: v.string(),
    at: v.string(),
  }),
})

const origin = () => needed('FORNO_PUSH_ORIGIN')

/** FCM as the suite's own stand-in plays it. */
export const standInPush = (): Push => fcmPush(messagingAt(origin(), needed('FORNO_PROJECT')))

/** What the stand-in took for a device, the oldest first. */
export async function noticesOf(token: string) {
  const answer = await fetch(`${origin()}/messages?token=${token}`)
  return v.parse(v.array(noticeSchema), await answer.json()).map(({ data }) => data)
}

/** The same, once there are so many. */
export const noticesTo = (token: string, count = 1) =>
  eventually(async () => {
    const notices = await noticesOf(token)
    return notices.length >= count && notices
  })

/** Tells the stand-in that it is down (`PUT`) or up again (`DELETE`); that it knows a token no more, or again. */
export async function tellStandIn(method: 'PUT' | 'DELETE', path: string): Promise<void> {
  const answer = await fetch(`${origin()}${path}`, { method })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
}
