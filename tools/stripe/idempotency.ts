import { ApiError, withDocs } from './errors.ts'
import type { KeptAnswer } from './kept-answer.ts'
import type { DoubleRequest } from './message.ts'
import type { World } from './world.ts'

/** Keys are forgotten after a day, in milliseconds. */
export const KEY_KEPT_MS = 24 * 3600 * 1000

/**
 * Looks a POST's idempotency key up. Returns what it remembers when the first call has ended; throws when another call
 * was made with it, or the first is still under way; and when the key is new, remembers that a call began.
 */
export function begin(
  world: World,
  request: DoubleRequest,
  key: string,
  requestId: string,
): KeptAnswer {
  if (key.length > 255)
    throw new ApiError(
      400,
      {
        type: 'invalid_request_error',
        message: 'Idempotency key too long: 255 characters at most.',
      },
      false,
    )
  const old = world.state.answers.get(key)
  if (old && old.at + KEY_KEPT_MS > world.now()) {
    if (old.method !== request.method || old.path !== request.path)
      throw otherUse(key, 'for the same endpoint they were')
    if (old.body !== request.body) throw otherUse(key, 'with the same parameters they were')
    if (!old.reply) throw underWay(key)
    return old
  }
  const fresh = {
    method: request.method,
    path: request.path,
    body: request.body,
    at: world.now(),
    requestId,
  }
  world.state.answers.set(key, fresh)
  return fresh
}

const otherUse = (key: string, how: string) =>
  new ApiError(
    400,
    {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used ${how} first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    },
    false,
  )

const underWay = (key: string) =>
  new ApiError(
    409,
    withDocs(
      {
        type: 'idempotency_error',
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      },
      'idempotency_key_in_use',
    ),
    false,
  )
