// Asking a running suite to save its data or to forget it.
import { keepExport, nextOf } from './data-folder.mjs'
import { project, region } from './emulators.mjs'

/** Saves the data of a running suite, as Ctrl-C does. Throws when it could not. @param {Record<string, string>} env */
export async function saveData(env, folder) {
  const answer = await fetch(`${env.FORNO_HUB_ORIGIN}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: nextOf(folder), initiatedBy: 'forno' }),
    signal: AbortSignal.timeout(60_000),
  })
  if (!answer.ok || !keepExport(folder)) throw new Error(`the emulators answered ${answer.status}`)
}

/** Empties Firestore and Auth of a running suite. @param {Record<string, string>} env */
export async function forgetData(env) {
  const firestore = `http://${env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${project}`
  const auth = `http://${env.FIREBASE_AUTH_EMULATOR_HOST}/emulator/v1/projects/${project}`
  for (const url of [`${firestore}/databases/(default)/documents`, `${auth}/accounts`]) {
    const answer = await fetch(url, {
      method: 'DELETE',
      headers: { authorization: 'Bearer owner' },
    })
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  }
}

/** Runs the sweep once: emulators have no scheduler. Throws when it failed. @param {Record<string, string>} env */
export async function runSweep(env, now = new Date()) {
  const trigger = `${project}/triggers/${region}-sweep-0`
  const answer = await fetch(`${env.FORNO_FUNCTIONS_ORIGIN}/functions/projects/${trigger}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-cloudscheduler-scheduletime': now.toISOString(),
      'x-cloudscheduler-jobname': 'sweep',
    },
    body: '{}',
    signal: AbortSignal.timeout(55_000),
  })
  if (!answer.ok) throw new Error(`it answered ${answer.status}`)
}
