import { ApiError, withDocs } from './errors.ts'
import type { DoubleRequest } from './message.ts'
import { text } from './params.ts'
import type { Params } from './form.ts'

/** Keys the stand-in takes. Without them any `sk_test_…` and `pk_test_…` will do; live keys never. */
export interface Keys {
  secret?: string | undefined
  publishable?: string | undefined
}

/**
 * Who asks: `server` with a secret key, `browser` with a publishable one (in the header, or as `key` as Stripe.js
 * sends it). 401 with Stripe's words otherwise.
 */
export function whoAsks(request: DoubleRequest, params: Params, keys: Keys): 'server' | 'browser' {
  const header = request.headers['authorization'] ?? ''
  const basic = /^Basic (.+)$/i.exec(header)?.[1]
  const key =
    /^Bearer (.+)$/i.exec(header)?.[1] ??
    (basic === undefined
      ? undefined
      : Buffer.from(basic, 'base64').toString('utf8').replace(/:.*$/, '')) ??
    text(params, 'key')
  if (!key)
    throw unauthorised(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, or we can help at https://support.stripe.com/.",
    )
  if (accepts(key, keys.secret, /^[sr]k_test_\w+$/)) return 'server'
  if (accepts(key, keys.publishable, /^pk_test_\w+$/)) return 'browser'
  throw unauthorised(`Invalid API Key provided: ${masked(key)}`)
}

const accepts = (key: string, only: string | undefined, any: RegExp) =>
  only === undefined ? any.test(key) : key === only

const masked = (key: string) =>
  key.length <= 12
    ? '*'.repeat(key.length)
    : `${key.slice(0, 8)}${'*'.repeat(key.length - 12)}${key.slice(-4)}`

const unauthorised = (message: string) =>
  new ApiError(401, { type: 'invalid_request_error', message }, false)

/** A browser asked for what only the server may do. */
export const secretKeyRequired = () =>
  new ApiError(
    401,
    withDocs(
      {
        type: 'invalid_request_error',
        message:
          'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
      },
      'secret_key_required',
    ),
    false,
  )
