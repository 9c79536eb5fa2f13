import * as v from 'valibot'
import type { Answer, ServiceCall } from './answer.ts'
import type { PushBox } from './push-box.ts'
import { sendRequestSchema } from './wire-message.ts'

const FCM_ERROR = 'type.googleapis.com/google.firebase.fcm.v1.FcmError'

/** Google's shape of an error: https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode. */
const no = (code: number, status: string, errorCode: string, message: string): Answer => ({
  status: code,
  body: { error: { code, message, status, details: [{ '@type': FCM_ERROR, errorCode }] } },
})

/** `POST /v1/projects/{project}/messages:send`, as FCM answers it. */
export function sendToDevice(box: PushBox, project: string, call: ServiceCall): Answer {
  if (box.isDown()) {
    const said = 'The service is currently unavailable.'
    // Longer than FCM's client waits by itself: what is down is the sweep's to try again.
    return { ...no(503, 'UNAVAILABLE', 'UNAVAILABLE', said), headers: { 'retry-after': '120' } }
  }
  if (!/^Bearer .+/.test(call.authorization)) {
    const message = 'Request is missing required authentication credential.'
    return { status: 401, body: { error: { code: 401, message, status: 'UNAUTHENTICATED' } } }
  }
  const read = v.safeParse(sendRequestSchema, asJson(call.body))
  if (!read.success) {
    const problems = read.issues.map(
      (issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`,
    )
    return no(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT', problems.join('; '))
  }
  const { message, validate_only: onlyLook } = read.output
  // What FCM says of a token that never was one.
  if (message.token?.startsWith('not-a-token')) {
    const said = 'The registration token is not a valid FCM registration token'
    return no(400, 'INVALID_ARGUMENT', 'INVALID_ARGUMENT', said)
  }
  if (message.token !== undefined && box.isGone(message.token)) {
    return no(404, 'NOT_FOUND', 'UNREGISTERED', 'Requested entity was not found.')
  }
  if (onlyLook) return { status: 200, body: { name: `projects/${project}/messages/fake` } }
  return { status: 200, body: { name: box.takeMessage(project, message).name } }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
