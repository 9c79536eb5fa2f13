// Installs packages when something is missing, and only then.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installNeeds, requireDisk } from './disk.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { Trouble, say, step } from './say.mjs'

/**
 * What `npm install` would have to do, in words; undefined when all is there.
 * @param {Record<string, object>} manifests package.json by folder: '' is the root, then each workspace
 * @param {Record<string, object> | undefined} locked `packages` of package-lock.json
 * @param {Record<string, object> | undefined} installed `packages` of node_modules/.package-lock.json
 */
export function missingPackages(manifests, locked, installed) {
  if (!installed) return 'no packages are installed yet'
  if (!locked) return 'there is no package-lock.json'
  for (const [folder, manifest] of Object.entries(manifests)) {
    for (const kind of ['dependencies', 'devDependencies']) {
      if (!sameNames(manifest[kind], locked[folder]?.[kind])) return 'a package.json has changed'
    }
  }
  // Optional ones are for other systems than this one.
  const differs = Object.entries(locked).find(
    ([place, entry]) =>
      place.includes('node_modules/') &&
      !entry.optional &&
      installed[place]?.version !== entry.version,
  )
  return differs && `${differs[0].split('node_modules/').at(-1)} is missing or has another version`
}

function sameNames(asked = {}, locked = {}) {
  const names = Object.keys(asked)
  return (
    names.length === Object.keys(locked).length &&
    names.every((name) => asked[name] === locked[name])
  )
}

function readJson(...path) {
  const file = join(root, ...path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function whatIsMissing() {
  const folders = ['', ...readJson('package.json').workspaces]
  const manifests = Object.fromEntries(
    folders.map((folder) => [folder, readJson(folder, 'package.json')]),
  )
  const locked = readJson('package-lock.json')?.packages
  const installed = readJson('node_modules', '.package-lock.json')?.packages
  return missingPackages(manifests, locked, installed)
}

/** Runs `npm install` when packages are missing. `npm ci` would refuse: see README. */
export async function installPackages() {
  const reason = whatIsMissing()
  if (!reason) return
  requireDisk(installNeeds)
  say(`  Installing packages: ${reason}. This takes a minute or two, once.`)
  await step('Packages are installed', async () => {
    const { code } = await npmInstall()
    if (code !== 0) {
      throw new Trouble(
        'npm could not install the packages; it says why above.',
        'Mostly the network or a proxy is the cause. When it works again, the same command goes on from here.',
      )
    }
  })
}

function npmInstall() {
  const args = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { show: true })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { show: true })
}
