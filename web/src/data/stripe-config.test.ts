import { describe, expect, it } from 'vitest'
import { configFromEnv } from './page-config.ts'
import { readStripeConfig } from './stripe-config.ts'

const key = {
  VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_some',
  VITE_STRIPE_JS_URL: 'http://x/stripe.js',
}
const beside = { ...key, FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' }
const deployed = { ...key, FORNO_FIREBASE_CONFIG: '{}' }

describe('what a page knows of Stripe', () => {
  it('is nothing when the shop takes no cards', () => {
    const config = configFromEnv({ FORNO_FIREBASE_CONFIG: '{}' })
    expect(config.stripe).toBeUndefined()
    expect(readStripeConfig(config, true)).toBeNull()
  })

  it('is the stand-in in a demo', () => {
    expect(readStripeConfig(configFromEnv(beside), true)).toEqual({
      publishableKey: 'pk_test_some',
      scriptUrl: 'http://x/stripe.js',
    })
  })

  it('names no stand-in without emulators, whatever the environment says', () => {
    expect(configFromEnv(deployed).stripe).toEqual({ publishableKey: 'pk_test_some' })
  })

  it('loads no script that the page names, unless this is a demo', () => {
    expect(readStripeConfig(configFromEnv(beside), false)?.scriptUrl).toBeNull()
  })

  it('never is the secret key', () => {
    const mixedUp = { ...deployed, VITE_STRIPE_PUBLISHABLE_KEY: 'sk_test_some' }
    expect(() => configFromEnv(mixedUp)).toThrow('publishable')
  })
})
