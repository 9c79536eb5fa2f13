import { Stripe } from 'stripe'
import { GatewayRefused } from '../payment-gateway.ts'

/** Said to calls that came at a bad moment, whatever the status that carries it. */
const passing = ['idempotency_key_in_use', 'lock_timeout', 'rate_limit']

/** Our keys are wrong, not the order: with other ones the same call may well go through. */
const ofSetUp = [
  'api_key_expired',
  'livemode_mismatch',
  'platform_api_key_expired',
  'secret_key_required',
  'testmode_charges_only',
]

const { StripeCardError, StripeError, StripeIdempotencyError, StripeInvalidRequestError } =
  Stripe.errors

/** Makes a call. What it throws is `GatewayRefused`, or an error that may pass, and neither names a key. */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (thrown) {
    throw asOurs(thrown)
  }
}

/**
 * Stripe's error in our words. Final is only what Stripe says about this very call: a declined card, a wrong
 * parameter, something that cannot be done any more, trouble that it has kept under our key. Load, lost answers, and
 * API keys that are wrong or may not do this, pass.
 */
export function asOurs(thrown: unknown): unknown {
  if (!(thrown instanceof StripeError)) return thrown
  const code = finalCodeOf(thrown)
  if (code !== null) return new GatewayRefused(code, withoutKeys(thrown.message))
  // A new error, since Stripe's own carries headers and bodies that a log might show.
  const about = [thrown.type, thrown.statusCode, thrown.code].filter(Boolean).join(' ')
  return new Error(withoutKeys(`${about}: ${[thrown.message, ...causeOf(thrown)].join(' ')}`))
}

/** What happened to the connection. */
const causeOf = ({ detail }: { detail?: unknown }): string[] =>
  detail instanceof Error ? [detail.message] : []

function finalCodeOf(error: InstanceType<typeof StripeError>): string | null {
  const { code } = error
  if (error instanceof StripeIdempotencyError) return 'idempotency_error'
  if (code !== undefined && (passing.includes(code) || ofSetUp.includes(code))) return null
  if (error instanceof StripeCardError) return error.decline_code || (code ?? 'card_declined')
  if (error instanceof StripeInvalidRequestError) return code ?? 'invalid_request_error'
  // Stripe keeps even a 500 under its key: for a day the same call would get nothing else, whatever it did.
  const isKept = error.headers?.['idempotent-replayed'] === 'true'
  return isKept ? (code ?? 'api_error') : null
}

/** Whether Stripe has nothing of that id. */
export const isMissing = (thrown: unknown): boolean =>
  thrown instanceof GatewayRefused && thrown.code === 'resource_missing'

/** Stripe masks keys in its messages but for a few letters; those do not belong in a log either. */
export const withoutKeys = (text: string): string =>
  text.replaceAll(/\b(sk|rk|pk|whsec)_[\w*]+/g, '$1_…')
