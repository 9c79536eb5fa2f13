// Building what the emulators serve: the functions' bundle and the web app.
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
export const seed = (env) =>
  runTool(['tools/seed/run.ts'], env, 'The demo shop could not be set up.')

/**
 * Writes the menu into the pages, so that a visitor sees it before any program has run.
 * @returns {Promise<string>} one line
 */
export const prerender = (env) =>
  // It draws screens, so it must read them as web/ does: tsx takes the settings of the root otherwise.
  runTool(
    ['--tsconfig', 'web/tsconfig.json', 'tools/prerender/run.ts'],
    env,
    'The pages could not be written.',
  )

async function runTool(args, env, failure) {
  const how = { env: { ...process.env, ...env }, minutes: 5 }
  const { code, output } = await runNode(bin.tsx, args, how)
  if (code !== 0) throw new Trouble(failure, plain(output))
  return plain(output).split('\n').at(-1) ?? ''
}

/** Without colours, which programs use even when nobody can see them, and without the places inside their code. */
const plain = (output) =>
  stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules|^\s+errors: \[Getter/.test(line))
    .join('\n')
    .trim()
