import { expect, it } from 'vitest'
import { opener } from './browser.mjs'
import { findChromium } from './chromium.mjs'
import { requireDisk } from './disk.mjs'
import { javaMajor } from './java.mjs'
import { lasted } from './say.mjs'

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2026-09-16', 25],
  ['no such thing', undefined],
])('reads the Java version out of "%s"', (text, major) => {
  expect(javaMajor(text)).toBe(major)
})

it('opens no browser in CI or without a screen', () => {
  expect(opener('darwin', { CI: '1' })).toBeUndefined()
  expect(opener('linux', {})).toBeUndefined()
  expect(opener('linux', { DISPLAY: ':0' })).toEqual(['xdg-open'])
})

it('prefers the Chromium that someone names', () => {
  expect(findChromium({ CHROMIUM_PATH: '/some/chromium' }, () => true)).toBe('/some/chromium')
  expect(findChromium({}, (file: string) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect(findChromium({}, () => false)).toBeUndefined()
})

it('says how much room is missing on the disk', () => {
  expect(() => requireDisk(2e9, 5e8)).toThrow('0.5 GB free, 2.0 GB needed')
  expect(() => requireDisk(2e9, 3e9)).not.toThrow()
})

it('tells times as people do', () => {
  expect([lasted(1234), lasted(75_000)]).toEqual(['1.2 s', '1 min 15 s'])
})
