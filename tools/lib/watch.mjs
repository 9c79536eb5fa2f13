// `npm run dev`: functions are bundled and screens replaced while the files are being edited.
import { join } from 'node:path'
import { bin, logFolder, root } from './paths.mjs'
import { say } from './say.mjs'
import { startSideProgram } from './side-program.mjs'

/** Bundles the functions at every change; the emulator takes the new bundle by itself. @returns {Promise<void>} */
export function watchFunctions(onTrouble) {
  return startWatching(
    'The bundling of functions',
    {
      args: [join(root, 'functions/build.mjs'), '--watch'],
      log: join(logFolder, 'watch-functions.log'),
    },
    { onTrouble, isReady: (line) => line.includes('build finished') },
  )
}

/** Vite in front of the emulators. Resolves with its address. @returns {Promise<string>} */
export async function watchWeb(env, port, onTrouble) {
  const args = [bin.vite, '--host', '127.0.0.1', '--port', String(port), '--strictPort']
  await startWatching(
    'The dev server of the web app',
    {
      args,
      cwd: join(root, 'web'),
      env: { ...process.env, ...env },
      log: join(logFolder, 'watch-web.log'),
    },
    { onTrouble, isReady: (line) => line.includes('Local:') },
  )
  return `http://127.0.0.1:${port}`
}

const startWatching = (name, how, on) =>
  startSideProgram(name, how, { ...on, onLine: (line) => say(`  ${line}`) })
