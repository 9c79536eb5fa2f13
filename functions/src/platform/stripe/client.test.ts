import { expect, it } from 'vitest'
import { stripeClient } from './client.ts'

it('speaks to Stripe itself unless told of another address', () => {
  const stripe = stripeClient({ secretKey: 'sk_test_1' })
  expect(stripe.getApiField('host')).toBe('api.stripe.com')
  expect(stripe.getApiField('protocol')).toBe('https')
  const other = stripeClient({ secretKey: 'sk_test_1', origin: 'http://127.0.0.1:12111' })
  expect(other.getApiField('host')).toBe('127.0.0.1')
  expect(other.getApiField('port')).toBe('12111')
  expect(other.getApiField('protocol')).toBe('http')
})

it('gives up within twenty seconds and reports nothing about us', () => {
  const stripe = stripeClient({ secretKey: 'sk_test_1' })
  expect(stripe.getApiField('timeout')).toBeLessThanOrEqual(20_000)
  expect(stripe.getTelemetryEnabled()).toBe(false)
})
