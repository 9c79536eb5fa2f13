import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'

describe('settings', () => {
  it('name everything that is missing at once', () => {
    expect(() => readSettings({})).toThrow(
      'Settings: GCLOUD_PROJECT is missing; LINK_SECRET is missing',
    )
  })

  it('do not take a secret that can be guessed', () => {
    expect(() => readSettings({ GCLOUD_PROJECT: 'shop', LINK_SECRET: 'short' })).toThrow(
      'LINK_SECRET is shorter',
    )
  })

  it('need no secret in the emulator of a demo project', () => {
    const env = { GCLOUD_PROJECT: 'demo-forno', FUNCTIONS_EMULATOR: 'true' }
    expect(readSettings(env).linkSecret.length).toBeGreaterThanOrEqual(32)
  })

  it.each([
    ['in the cloud', { GCLOUD_PROJECT: 'demo-forno' }],
    ['in the emulator of a real project', { GCLOUD_PROJECT: 'shop', FUNCTIONS_EMULATOR: 'true' }],
  ])('never fall back to the demo secret %s', (_, env) => {
    expect(() => readSettings(env)).toThrow('LINK_SECRET is missing')
  })

  it('take what is set', () => {
    expect(readSettings({ GCLOUD_PROJECT: 'shop', LINK_SECRET: secret })).toEqual({
      project: 'shop',
      linkSecret: secret,
    })
  })
})
