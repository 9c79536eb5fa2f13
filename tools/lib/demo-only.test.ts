import { expect, it } from 'vitest'
import { whyNotDemo } from './demo-only.mjs'

const suite = {
  FORNO_PROJECT: 'demo-forno',
  GCLOUD_PROJECT: 'demo-forno',
  FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080',
  FIREBASE_AUTH_EMULATOR_HOST: 'localhost:9099',
}

it('lets tests run beside a suite of this machine', () => {
  expect(whyNotDemo(suite)).toBeUndefined()
})

it.each([
  ['without emulators', { ...suite, FIRESTORE_EMULATOR_HOST: '' }, 'not set'],
  ['against a real project', { ...suite, GCLOUD_PROJECT: 'my-pizzeria' }, 'demo-'],
  [
    'against another machine',
    { ...suite, FIREBASE_AUTH_EMULATOR_HOST: 'shop.example:443' },
    'this machine',
  ],
])('refuses to run tests %s', (_how, env, words) => {
  expect(whyNotDemo(env)).toContain(words)
})
