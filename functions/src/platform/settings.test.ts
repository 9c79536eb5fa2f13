import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const secret = 'a-secret-of-at-least-thirty-two-characters'

describe('settings', () => {
  it('name everything that is missing at once', () => {
    expect(() => readSettings({})).toThrow(
      'Settings: GCLOUD_PROJECT is missing; LINK_SECRET is missing; WEB_ORIGIN is missing',
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
    expect(readSettings(env).webOrigin).toBe('http://127.0.0.1:5000')
  })

  it.each([
    ['in the cloud', { GCLOUD_PROJECT: 'demo-forno' }],
    ['in the emulator of a real project', { GCLOUD_PROJECT: 'shop', FUNCTIONS_EMULATOR: 'true' }],
  ])('never fall back to the demo secret %s', (_, env) => {
    expect(() => readSettings(env)).toThrow('LINK_SECRET is missing')
  })

  it('take what is set', () => {
    expect(readSettings({ ...cloud, ...cards, ...letters })).toEqual({
      project: 'shop',
      linkSecret: secret,
      webOrigin: 'https://forno.example',
      stripe: { secretKey: 'sk_test_1', webhookSecret: 'whsec_1', origin: null },
      mail: { url: 'smtps://us:pass@post.example:465', from: 'Forno <post@forno.example>' },
      routes: null,
      push: { origin: null },
      sms: null,
    })
  })
})

const cloud = { GCLOUD_PROJECT: 'shop', LINK_SECRET: secret, WEB_ORIGIN: 'https://forno.example' }
const demo = { GCLOUD_PROJECT: 'demo-forno', FUNCTIONS_EMULATOR: 'true' }
const cards = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
const letters = {
  SMTP_URL: 'smtps://us:pass@post.example:465',
  MAIL_FROM: 'Forno <post@forno.example>',
}

describe('cards and letters', () => {
  it.each([
    ['are left out', {}],
    ['are empty', { STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: ' ', SMTP_URL: '' }],
    ['are off', { STRIPE_SECRET_KEY: 'off', STRIPE_WEBHOOK_SECRET: 'off\n', SMTP_URL: 'off' }],
  ])('are done without where their settings %s', (_, env) => {
    expect(readSettings({ ...cloud, ...env })).toMatchObject({ stripe: null, mail: null })
  })

  it('say which half is missing', () => {
    expect(() =>
      readSettings({ ...cloud, STRIPE_SECRET_KEY: 'rk_live_1', SMTP_URL: 'smtp://a' }),
    ).toThrow(
      'Settings: STRIPE_WEBHOOK_SECRET is missing, though STRIPE_SECRET_KEY is set; ' +
        'MAIL_FROM is missing, though SMTP_URL is set',
    )
    expect(() => readSettings({ ...cloud, STRIPE_WEBHOOK_SECRET: 'whsec_1' })).toThrow(
      'STRIPE_SECRET_KEY is missing',
    )
  })

  it.each([
    ['STRIPE_SECRET_KEY', 'pk_test_1'],
    ['STRIPE_WEBHOOK_SECRET', 'we_1'],
    ['SMTP_URL', 'https://post.example'],
    ['MAIL_FROM', 'Forno'],
    ['WEB_ORIGIN', 'https://forno.example/'],
    ['WEB_ORIGIN', 'http://forno.example'],
  ])('name a %s of the wrong shape, and never show it', (name, value) => {
    const read = () => readSettings({ ...cloud, ...cards, ...letters, [name]: value })
    expect(read).toThrow(new RegExp(`Settings: ${name} is `))
    expect(read).not.toThrow(value)
  })

  it('are never a stand-in’s outside the emulator of a demo project', () => {
    const origin = { STRIPE_API_ORIGIN: 'http://127.0.0.1:12111' }
    const inDemo = readSettings({ ...demo, ...cards, ...origin })
    expect(inDemo.stripe?.origin).toBe('http://127.0.0.1:12111')
    for (const env of [cloud, { ...cloud, FUNCTIONS_EMULATOR: 'true' }])
      expect(() => readSettings({ ...env, ...cards, ...origin })).toThrow('STRIPE_API_ORIGIN')
    const elsewhere = { STRIPE_API_ORIGIN: 'http://stripe.example:80' }
    expect(() => readSettings({ ...demo, ...cards, ...elsewhere })).toThrow('of this machine')
  })

  it('take no real money in the emulator, and half a set of keys is none there', () => {
    const live = { ...cards, STRIPE_SECRET_KEY: 'sk_live_1' }
    expect(() => readSettings({ ...demo, ...live })).toThrow('for real money')
    expect(readSettings({ ...demo, STRIPE_SECRET_KEY: 'sk_test_1' }).stripe).toBeNull()
  })
})

describe('devices and telephones', () => {
  const texts = {
    TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'a-token-that-opens-nothing',
    TWILIO_FROM: '+15550100000',
  }

  it('are reached with what is set', () => {
    expect(readSettings({ ...cloud, ...texts }).sms).toEqual({
      account: texts.TWILIO_ACCOUNT_SID,
      token: texts.TWILIO_AUTH_TOKEN,
      from: texts.TWILIO_FROM,
      origin: null,
    })
    const off = { TWILIO_ACCOUNT_SID: 'off', TWILIO_AUTH_TOKEN: 'off' }
    expect(readSettings({ ...cloud, ...off }).sms).toBeNull()
  })

  it('say what is missing of the three', () => {
    const { TWILIO_AUTH_TOKEN: _, ...rest } = texts
    expect(() => readSettings({ ...cloud, ...rest })).toThrow('TWILIO_AUTH_TOKEN is missing')
  })

  it('of an emulator are those of the stand-in or none, never Google’s', () => {
    expect(readSettings(demo).push).toBeNull()
    const origin = { FCM_ORIGIN: 'http://127.0.0.1:8026' }
    expect(readSettings({ ...demo, ...origin }).push).toEqual({ origin: origin.FCM_ORIGIN })
  })

  it.each(['FCM_ORIGIN', 'SMS_API_ORIGIN'])('%s is this machine’s, and no cloud’s', (name) => {
    expect(() => readSettings({ ...cloud, [name]: 'http://127.0.0.1:8026' })).toThrow(name)
    expect(() => readSettings({ ...demo, [name]: 'http://push.example:80' })).toThrow(
      'of this machine',
    )
  })
})

describe('travel times', () => {
  const key = 'a-key-of-google-maps-1234'

  it('are asked of Google where a key is set, so many a day', () => {
    expect(readSettings({ ...cloud, GOOGLE_MAPS_API_KEY: key }).routes).toEqual({
      key,
      perDay: 1000,
    })
    const capped = { GOOGLE_MAPS_API_KEY: key, GOOGLE_ROUTES_PER_DAY: '50' }
    expect(readSettings({ ...cloud, ...capped }).routes).toEqual({ key, perDay: 50 })
  })

  it('come from the streets where the key is off, and a cap that is no number is said', () => {
    expect(readSettings({ ...cloud, GOOGLE_MAPS_API_KEY: 'off' }).routes).toBeNull()
    expect(() =>
      readSettings({ ...cloud, GOOGLE_MAPS_API_KEY: key, GOOGLE_ROUTES_PER_DAY: 'many' }),
    ).toThrow('GOOGLE_ROUTES_PER_DAY is no number')
  })
})
