import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extendCsp, localConfig } from './local-config.mjs'
import { root } from './paths.mjs'
import { preferredPorts } from './ports.mjs'

const production = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'))
const local = localConfig(production, { ports: preferredPorts, webFolder: 'web/dist' })
const policyOf = (config: {
  hosting: { headers: { headers: { key: string; value: string }[] }[] }
}) =>
  config.hosting.headers
    .flatMap((rule) => rule.headers)
    .find((header) => header.key === 'Content-Security-Policy')?.value ?? ''
const sourcesOf = (config: Parameters<typeof policyOf>[0], directive: string) =>
  policyOf(config)
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? []

const googleMaps = ['https://maps.googleapis.com', 'https://maps.gstatic.com']
const peopleCheck = ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/']

describe('the policy', () => {
  it('is extended where it is asked to be, and nowhere else', () => {
    const policy = "default-src 'self'; connect-src 'self' https://a.example; img-src data:"
    expect(extendCsp(policy, { 'connect-src': ['http://127.0.0.1:*'] })).toBe(
      "default-src 'self'; connect-src 'self' https://a.example http://127.0.0.1:*; img-src data:",
    )
  })

  it('knows this machine only in a local run', () => {
    expect(policyOf(production)).not.toMatch(/127\.0\.0\.1|localhost/)
    expect(policyOf(local)).toMatch(/connect-src [^;]*http:\/\/127\.0\.0\.1:\*/)
  })

  it('allows no script that is written into a page', () => {
    for (const config of [production, local])
      expect(policyOf(config)).toMatch(/script-src 'self'(?! 'unsafe)[^']*; style-src/)
  })

  it("lets in Stripe's script, frames, calls and pictures, as its documentation asks", () => {
    expect(sourcesOf(production, 'script-src')).toEqual([
      "'self'",
      // Signing in with Google.
      'https://apis.google.com',
      'https://js.stripe.com',
      'https://*.js.stripe.com',
      ...googleMaps,
      ...peopleCheck,
    ])
    expect(sourcesOf(production, 'frame-src')).toEqual(
      expect.arrayContaining([
        'https://js.stripe.com',
        'https://*.js.stripe.com',
        'https://hooks.stripe.com',
      ]),
    )
    expect(sourcesOf(production, 'connect-src')).toContain('https://api.stripe.com')
    expect(sourcesOf(production, 'img-src')).toContain('https://*.stripe.com')
  })

  it("lets in Google's maps, where a shop has a key for them", () => {
    for (const name of ['script-src', 'img-src', 'connect-src'])
      expect(sourcesOf(production, name)).toContain('https://maps.gstatic.com')
    expect(sourcesOf(production, 'worker-src')).toEqual(["'self'", 'blob:'])
  })

  it("lets in Google's check of people, and no more of those hosts", () => {
    expect(sourcesOf(production, 'frame-src')).toEqual(
      expect.arrayContaining([
        'https://www.google.com/recaptcha/',
        'https://recaptcha.google.com/recaptcha/',
      ]),
    )
    expect(sourcesOf(production, 'connect-src')).toContain('https://www.google.com/recaptcha/')
    expect(policyOf(production)).not.toMatch(/(www|recaptcha)\.google\.com(?!\/recaptcha\/)/)
  })

  it('lets in scripts and frames of the stand-in, and of nothing else on this machine', () => {
    const added = (name: string) =>
      sourcesOf(local, name).filter((one) => !sourcesOf(production, name).includes(one))
    expect(added('script-src')).toEqual(['http://127.0.0.1:12111'])
    expect(added('frame-src')).toEqual(['http://127.0.0.1:12111'])
  })
})

describe('the configuration of a local run', () => {
  it('ships the same rules, functions and rewrites as production', () => {
    const { hosting: _, emulators: _ports, ...rest } = local
    const { hosting: _ours, ...shipped } = production
    expect(rest).toEqual(shipped)
    expect(local.hosting.rewrites).toEqual(production.hosting.rewrites)
  })

  it('listens on this machine only', () => {
    const { ui, singleProjectMode, ...emulators } = local.emulators
    expect([ui, singleProjectMode]).toEqual([{ enabled: false }, false])
    for (const one of Object.values(emulators)) expect(one).toMatchObject({ host: '127.0.0.1' })
  })
})
