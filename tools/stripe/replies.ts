import { ApiError, withDocs } from './errors.ts'
import type { DoubleRequest, Reply } from './message.ts'
import { findRoute } from './routes.ts'

/** A refusal as it goes over the wire. */
export function reply(refusal: ApiError, headers: Record<string, string>): Reply {
  return {
    status: refusal.status,
    headers,
    body: JSON.stringify({ error: { ...refusal.body, request_log_url: null } }, null, 2),
  }
}

export const noRoute = (method: string, path: string) =>
  new ApiError(
    404,
    {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
    },
    false,
  )

/** Stripe's own failure. Work had begun, so a key remembers even this. */
export const serverError = (message = 'An unknown error occurred.') =>
  new ApiError(500, { type: 'api_error', message })

export const tooMany = () =>
  new ApiError(
    429,
    withDocs(
      {
        type: 'invalid_request_error',
        message:
          'Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.',
      },
      'rate_limit',
    ),
    false,
  )

/** What a browser asks before it calls from another page; only for what a publishable key may do. */
export function preflight(request: DoubleRequest, path: string): Reply {
  const method = request.headers['access-control-request-method'] ?? 'GET'
  if (!findRoute(method, path)?.browser) return { status: 403, headers: {}, body: '' }
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        request.headers['access-control-request-headers'] ?? 'authorization, content-type',
      'access-control-max-age': '300',
    },
    body: '',
  }
}
