import { expect, it } from 'vitest'
import { deviceName } from './device-name.ts'
import { abilityIn, type Surroundings } from '../lib/push-ability.ts'
import { isOutdated } from './push-kept.ts'

const able: Surroundings = {
  hasPush: true,
  permission: 'default',
  standalone: undefined,
  isSetUp: true,
}

it.each([
  ['ask', {}],
  ['allowed', { permission: 'granted' }],
  ['denied', { permission: 'denied' }],
  ['off', { isSetUp: false }],
  ['unable', { hasPush: false }],
  ['installFirst', { hasPush: false, permission: undefined, standalone: false }],
  ['unable', { hasPush: false, permission: undefined, standalone: true }],
] as const)('a browser is %s with %o', (ability, changes) => {
  expect(abilityIn({ ...able, ...changes })).toBe(ability)
})

it('a device is told of again when it is another’s, has changed, or a week has gone by', () => {
  const is = { uid: 'u', token: 't', language: 'en' } as const
  const kept = { ...is, createdAt: 0, savedAt: 0 }
  const week = 7 * 24 * 60 * 60_000
  expect(isOutdated(kept, is, week - 1)).toBe(false)
  expect(isOutdated(kept, is, week)).toBe(true)
  expect(isOutdated(null, is, 0)).toBe(true)
  for (const change of [{ uid: 'v' }, { token: 's' }, { language: 'es' }] as const) {
    expect(isOutdated(kept, { ...is, ...change }, 0)).toBe(true)
  }
})

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox on Linux'],
  ['something else', 'Browser on a device'],
])('%s is called %s', (words, name) => {
  expect(deviceName(words)).toBe(name)
})
