// `npm start -- --live`: people who order, cook and drive beside the demo, so that there is something to see.
import { join, relative } from 'node:path'
import { logFolder, root } from './paths.mjs'
import { say } from './say.mjs'
import { startSideProgram } from './side-program.mjs'

/** Slow enough to be watched, fast enough that nobody waits half an hour for a pizza. */
const speed = '5'
/** What is on the road is brought before it ends; who was on shift goes home. */
const graceMillis = 30_000

/** Starts it. The demo goes on without it when it fails. @param {Record<string, string>} env the suite's */
export async function startLife(env) {
  const log = join(logFolder, 'start-live.log')
  const play = join(root, 'tools/simulate/run.ts')
  const args = ['--import', 'tsx', play, '--live', '--speed', speed]
  const how = { args, log, env: { ...process.env, ...env, FORNO_SWEEPS: '1' }, graceMillis }
  const onTrouble = () =>
    say(`  Nobody orders any more: the simulation has ended. Why is in ${relative(root, log)}.`)
  try {
    await startSideProgram('The simulated evening', how, {
      onTrouble,
      isReady: (line) => line.includes('people will order'),
    })
    say(`  Simulated people order, cook and drive, ${speed} times as fast as life; a dot moves within a minute.
  Sign in as manager to see them all. How it goes: ${relative(root, log)}
`)
  } catch {
    onTrouble()
  }
}
