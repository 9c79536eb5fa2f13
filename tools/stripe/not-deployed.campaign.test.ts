import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'
import { bin, root } from '../lib/paths.mjs'
import { preferredPorts } from '../lib/ports.mjs'
import { runNode } from '../lib/run.mjs'
import { serviceEnv } from '../lib/services.mjs'

const folder = mkdtempSync(join(tmpdir(), 'forno-deployed-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Words that only the stand-in, its keys and its addresses have. */
const ofTheStandIn = [
  'Demo wallet',
  'forno:3ds',
  'stand-in',
  'Fill in a test card',
  '/js/stripe.js',
  ...Object.values(serviceEnv(preferredPorts)).filter((value) => /stripe|demo|12111/.test(value)),
  `127.0.0.1:${preferredPorts.stripe}`,
]

it('what visitors load has nothing of the stand-in, even when it is built beside one', async () => {
  const { FORNO_DEMO: _demo, ...env } = process.env
  const how = {
    cwd: join(root, 'web'),
    env: { ...env, ...serviceEnv(preferredPorts), NODE_ENV: 'production' },
    minutes: 2,
  }
  const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const { code, output } = await runNode(bin.vite, args, how)
  expect([code, output]).toEqual([0, expect.any(String)])
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(js|html|css|json|webmanifest)$/.test(file) && statSync(file).isFile())
  expect(files.length).toBeGreaterThan(10)
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return ofTheStandIn.filter((words) => text.includes(words)).map((words) => ({ file, words }))
  })
  expect(found).toEqual([])
})

it('the functions are made of nothing below tools/', async () => {
  const { metafile } = await build({
    entryPoints: [join(root, 'functions/src/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    absWorkingDir: root,
    logLevel: 'silent',
  })
  const sources = Object.keys(metafile.inputs)
  expect(sources.some((name) => name.startsWith('functions/src/'))).toBe(true)
  expect(sources.filter((name) => name.startsWith('tools/'))).toEqual([])
})
