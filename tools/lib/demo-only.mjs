// Tests that write must never meet a real project. Loaded before any test that needs emulators.

const needed = [
  'FORNO_PROJECT',
  'GCLOUD_PROJECT',
  'FIRESTORE_EMULATOR_HOST',
  'FIREBASE_AUTH_EMULATOR_HOST',
]
const loopback = /^(127\.0\.0\.1|localhost|\[::1\]):\d+$/

/**
 * Why tests may not run in this environment; undefined when they may.
 * @param {NodeJS.ProcessEnv} env
 */
export function whyNotDemo(env) {
  const missing = needed.filter((name) => !env[name])
  if (missing.length > 0) {
    return `These tests need emulators (${missing.join(', ')} not set). Run them with: npm test -- --only rules|emulator|journeys`
  }
  for (const name of ['FORNO_PROJECT', 'GCLOUD_PROJECT']) {
    if (!env[name]?.startsWith('demo-')) {
      return `These tests write and delete, so they refuse the project "${env[name]}": its name must begin with demo-.`
    }
  }
  const outside = needed.filter((name) => name.endsWith('_HOST') && !loopback.test(env[name] ?? ''))
  return outside.length > 0 ? `${outside.join(', ')} must be on this machine.` : undefined
}

/** Throws the reason. Vitest calls it before the first test of a project. */
export default function requireDemo() {
  const reason = whyNotDemo(process.env)
  if (reason) throw new Error(reason)
}
