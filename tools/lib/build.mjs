// Building what the emulators serve: the functions' bundle and the web app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { bin, root } from './paths.mjs'
import { runNode } from './run.mjs'
import { Trouble } from './say.mjs'

/** Bundles functions/src into functions/dist. */
export async function bundleFunctions() {
  const { code, output } = await runNode(join(root, 'functions/build.mjs'), [], { minutes: 2 })
  if (code !== 0) throw new Trouble('The functions could not be built.', plain(output))
}

/** Builds the web app into a folder. @param {string} folder absolute @param {Record<string, string>} env the suite's */
export async function buildWeb(folder, env) {
  const args = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']
  const how = { cwd: join(root, 'web'), env: { ...process.env, ...env }, minutes: 5 }
  const { code, output } = await runNode(bin.vite, args, how)
  if (code !== 0) throw new Trouble('The web app could not be built.', plain(output))
}

/** Puts the demo shop into an empty database; says in one line what it did. @returns {Promise<string>} */
export const seed = (env) => runTool('tools/seed/run.ts', env, 'The demo shop could not be set up.')

/** Writes the menu into the pages, so that a visitor sees it before any program has run. @returns {Promise<string>} */
export const prerender = (env) =>
  runTool('tools/prerender/run.ts', env, 'The pages could not be written.')

async function runTool(file, env, failure) {
  const script = join(root, file)
  if (!existsSync(script)) throw new Trouble(failure, `${file} is missing.`)
  const how = { env: { ...process.env, ...env }, minutes: 5 }
  const { code, output } = await runNode(bin.tsx, [script], how)
  if (code !== 0) throw new Trouble(failure, plain(output))
  return plain(output).split('\n').at(-1) ?? ''
}

/** Programs colour their words even when nobody can see it. */
const plain = (output) => stripVTControlCharacters(output).trim()
