// The browser of the journeys: the one someone names, the system's, or Playwright's own.
import { existsSync } from 'node:fs'
import { bin } from './paths.mjs'
import { run, runNode } from './run.mjs'
import { Trouble, say, step } from './say.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The browser program to start; undefined means Playwright's own.
 * @param {NodeJS.ProcessEnv} [env] CHROMIUM_PATH names one @param {(file: string) => boolean} [exists]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  return places.find((place) => exists(place))
}

/** Installs a browser when there is none: Debian's own package as root, Playwright's elsewhere. */
export async function ensureChromium() {
  const found = findChromium()
  if (found && existsSync(found)) return
  if (found)
    throw new Trouble(
      `CHROMIUM_PATH names ${found}, which is not there.`,
      'Correct it or unset it.',
    )
  if (await hasPlaywrightsOwn()) return
  say('  Installing Chromium for the browser journeys. This takes a minute, once.')
  await step('Chromium is installed', async () => {
    if ((await installFromDebian()) || (await installFromPlaywright())) return
    throw new Trouble(
      'Chromium could not be installed.',
      'Install it by hand and name it: CHROMIUM_PATH=/path/to/chromium npm test',
    )
  })
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath())
}

async function installFromDebian() {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  // A fresh image has no package lists yet, or old ones.
  if ((await install()).code !== 0) {
    await run('apt-get', ['update'], { env })
    await install()
  }
  return existsSync('/usr/bin/chromium')
}

async function installFromPlaywright() {
  const { code } = await runNode(bin.playwright, ['install', 'chromium'], { show: true })
  return code === 0
}
