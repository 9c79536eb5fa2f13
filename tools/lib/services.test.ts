import { expect, it } from 'vitest'
import { preferredPorts } from './ports.mjs'
import { ownStripeKeys, serviceEnv, wordsOnMoney } from './services.mjs'

const own = { STRIPE_SECRET_KEY: 'sk_test_own', VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_own' }

it('gives functions, pages and tests the stand-in when there are no keys', () => {
  const env = serviceEnv(preferredPorts, ownStripeKeys({}))
  expect(env).toMatchObject({
    STRIPE_API_ORIGIN: 'http://127.0.0.1:12111',
    FORNO_STRIPE_ORIGIN: 'http://127.0.0.1:12111',
    VITE_STRIPE_JS_URL: 'http://127.0.0.1:12111/js/stripe.js',
    SMTP_URL: 'smtp://127.0.0.1:2525',
    FORNO_MAIL_ORIGIN: 'http://127.0.0.1:8025',
    WEB_ORIGIN: 'http://127.0.0.1:5000',
    FCM_ORIGIN: 'http://127.0.0.1:8026',
    SMS_API_ORIGIN: 'http://127.0.0.1:8026',
    FORNO_PUSH_ORIGIN: 'http://127.0.0.1:8026',
    VITE_PUSH_STAND_IN: 'http://127.0.0.1:8026',
  })
})

it('leads the readers of letters to where the pages are', () => {
  expect(serviceEnv({ ...preferredPorts, web: 5173 })).toMatchObject({
    WEB_ORIGIN: 'http://127.0.0.1:5173',
  })
})

it('leaves the stand-in out when someone has an account of their own', () => {
  const keys = ownStripeKeys({ ...own, STRIPE_WEBHOOK_SECRET: 'whsec_own' })
  const env = serviceEnv(preferredPorts, keys)
  expect(env).toMatchObject({ ...own, STRIPE_WEBHOOK_SECRET: 'whsec_own' })
  expect(
    Object.keys(env).filter((name) => /STRIPE_API_ORIGIN|JS_URL|STRIPE_ORIGIN/.test(name)),
  ).toEqual([])
  expect(wordsOnMoney(env, keys)).toMatch(/your own Stripe account/)
})

it('says that cards are off while the webhook has no secret', () => {
  const keys = ownStripeKeys(own)
  expect(wordsOnMoney(serviceEnv(preferredPorts, keys), keys)).toMatch(/no cards are taken/)
})

it('refuses live keys: anybody may enter a demo', () => {
  const live = { ...own, STRIPE_SECRET_KEY: ['sk', 'live', 'x'].join('_') }
  expect(() => ownStripeKeys(live)).toThrow('not test keys')
})
