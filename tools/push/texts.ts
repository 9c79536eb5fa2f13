import type { Answer, ServiceCall } from './answer.ts'
import type { PushBox } from './push-box.ts'

/** Numbers that a text never reaches: those of https://www.twilio.com/docs/iam/test-credentials, with their codes. */
const unreachable: Record<string, [code: number, message: string]> = {
  '+15005550001': [21_211, "The 'To' number is not a valid phone number."],
  '+15005550004': [21_610, 'Attempt to send to unsubscribed recipient.'],
  '+15005550009': [21_614, "'To' number is not a valid mobile number."],
}

const no = (status: number, code: number, message: string): Answer => ({
  status,
  body: {
    code,
    message,
    status,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
  },
})

/**
 * `POST /2010-04-01/Accounts/{account}/Messages.json`, as Twilio answers it:
 * https://www.twilio.com/docs/messaging/api/message-resource. Form in, JSON out.
 */
export function sendText(box: PushBox, account: string, call: ServiceCall): Answer {
  if (box.isDown()) return no(503, 20_503, 'Service unavailable')
  const given = Buffer.from(call.authorization.replace(/^Basic /, ''), 'base64').toString()
  if (!given.startsWith(`${account}:`) || given.length === account.length + 1) {
    return no(401, 20_003, 'Authenticate')
  }
  const form = new URLSearchParams(call.body)
  const [to, from, body] = ['To', 'From', 'Body'].map((name) => form.get(name) ?? '')
  if (!to) return no(400, 21_604, "A 'To' phone number is required.")
  if (!from) return no(400, 21_603, "A 'From' phone number is required.")
  if (!body) return no(400, 21_602, 'Message body is required.')
  if (!/^\+[1-9]\d{5,14}$/.test(to)) return no(400, 21_211, `Invalid 'To' Phone Number: ${to}`)
  if (body.length > 1600) return no(400, 21_617, 'The message body exceeds 1600 characters.')
  const known = unreachable[to]
  if (known) return no(400, ...known)
  const { sid } = box.takeText({ to, from, body })
  const answer = { sid, account_sid: account, to, from, body, status: 'queued', error_code: null }
  return { status: 201, body: answer }
}
