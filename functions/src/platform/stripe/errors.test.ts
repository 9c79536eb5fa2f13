import { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import { GatewayRefused } from '../payment-gateway.ts'
import { asOurs, withoutKeys } from './errors.ts'

type Raw = NonNullable<ConstructorParameters<typeof Stripe.errors.StripeError>[0]>

const errorFor = (raw: Raw) => asOurs(Stripe.errors.StripeError.generate(raw))

describe('an error of Stripe’s', () => {
  it.each<[Raw, string]>([
    [{ type: 'card_error', statusCode: 402, code: 'card_declined', decline_code: 'lost' }, 'lost'],
    [{ type: 'card_error', statusCode: 402, code: 'expired_card' }, 'expired_card'],
    [
      { type: 'invalid_request_error', statusCode: 400, code: 'amount_too_small' },
      'amount_too_small',
    ],
    [{ type: 'invalid_request_error', statusCode: 404 }, 'invalid_request_error'],
    [{ type: 'idempotency_error', statusCode: 400 }, 'idempotency_error'],
  ])('%o is final', (raw, code) => {
    const ours = errorFor(raw)
    expect(ours).toBeInstanceOf(GatewayRefused)
    expect(ours).toMatchObject({ code })
  })

  it.each<[Raw]>([
    [{ type: 'invalid_request_error', statusCode: 429, code: 'lock_timeout' }],
    [{ type: 'invalid_request_error', statusCode: 400, code: 'rate_limit' }],
    [{ type: 'idempotency_error', statusCode: 409, code: 'idempotency_key_in_use' }],
    [{ type: 'api_error', statusCode: 500 }],
    [{ type: 'api_error', statusCode: 503 }],
    [{ type: 'invalid_request_error', statusCode: 401 }],
    [{ type: 'invalid_request_error', statusCode: 403 }],
    [{ type: 'invalid_request_error', statusCode: 400, code: 'testmode_charges_only' }],
  ])('%o may pass', (raw) => {
    const ours = errorFor(raw)
    expect(ours).toBeInstanceOf(Error)
    expect(ours).not.toBeInstanceOf(GatewayRefused)
  })

  it('says what happened to the connection', () => {
    const thrown = new Stripe.errors.StripeConnectionError({
      message: 'An error occurred with our connection to Stripe.',
      type: 'api_error',
      detail: new Error('connect ECONNREFUSED'),
    })
    expect(String(asOurs(thrown))).toContain('ECONNREFUSED')
  })
})

it('what is no error of Stripe’s stays as it is', () => {
  const thrown = new TypeError('a mistake of ours')
  expect(asOurs(thrown)).toBe(thrown)
})

it('no key is left in a message, not even masked', () => {
  const message = 'Invalid API Key provided: sk_live_****1234, rk_test_abc; whsec_abc'
  expect(withoutKeys(message)).toBe('Invalid API Key provided: sk_…, rk_…; whsec_…')
})
