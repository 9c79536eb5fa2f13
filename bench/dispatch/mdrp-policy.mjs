// The engine for ../shared/tools/mdrp-sim: `node run.mjs --policy …/bench/dispatch/mdrp-policy.mjs --f 60`.
// Bundled from policy.ts each time it is loaded, so that it is never older than the engine.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('policy.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
})
const [bundle] = outputFiles
const encoded = Buffer.from(bundle.contents).toString('base64')
const { default: forno } = await import(`data:text/javascript;base64,${encoded}`)

export default forno
