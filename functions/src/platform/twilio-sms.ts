import * as v from 'valibot'
import type { Sms } from './sms.ts'

const ORIGIN = 'https://api.twilio.com'
const TIMEOUT = 10_000

/** Numbers that are none, are not mobile, are not served or do not want us: https://www.twilio.com/docs/api/errors. */
const cannotReach = [21_211, 21_214, 21_217, 21_265, 21_408, 21_610, 21_612, 21_614, 21_635]

const refusalSchema = v.object({ code: v.number() })

/**
 * Text messages through Twilio's `Messages` resource. It has no key that would keep a second call from being a second
 * text: one whose answer was lost is sent again, and may come twice.
 */
export const twilioSms = ({
  account,
  token,
  from,
  origin = ORIGIN,
  timeout = TIMEOUT,
}: {
  account: string
  token: string
  /** A number, or a messaging service (`MG…`). */
  from: string
  origin?: string | undefined
  timeout?: number
}): Sms => ({
  send: async ({ to, text }) => {
    const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from }
    const answer = await fetch(`${origin}/2010-04-01/Accounts/${account}/Messages.json`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
      },
      body: new URLSearchParams({ To: to, Body: text, ...sender }),
      signal: AbortSignal.timeout(timeout),
    })
    if (answer.ok) return 'ok'
    const said = v.safeParse(refusalSchema, await answer.json().catch(() => null))
    const code = said.success ? said.output.code : 0
    if (answer.status === 400 && cannotReach.includes(code)) return 'no'
    // Its words may repeat the number: the codes say enough.
    throw new Error(`Twilio answers ${answer.status} ${code}`)
  },
})
