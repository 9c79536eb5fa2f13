// Bundles the functions into one file. The workspace `domain` goes in with it, because the registry that a
// deployment installs from does not know it; only what functions/package.json lists stays outside.
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { build, context } from 'esbuild'

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  bundle: true,
  format: 'esm',
  platform: 'node',
  // Deployed on 22; 20 because the emulator runs them on the node of this machine.
  target: 'node20',
  sourcemap: true,
  external: ['firebase-admin', 'firebase-admin/*', 'firebase-functions', 'firebase-functions/*'],
  // Packages written in CommonJS call `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
  logLevel: 'warning',
}

// The demo town's streets, for travel times: the deployment uploads this folder alone.
const town = path.join(import.meta.dirname, '../web/public/town/graph.json')
await cp(town, path.join(import.meta.dirname, 'dist/town/graph.json'))

if (process.argv.includes('--watch')) {
  const watching = await context({ ...options, logLevel: 'info' })
  await watching.watch()
} else {
  await build(options)
}
