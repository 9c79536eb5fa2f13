// `npm start`: from a fresh clone to a shop that takes orders, in one go.
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { buildWeb, bundleFunctions, prerender, seed } from './build.mjs'
import { endAll, endOnSignals, isEnding, onEnd } from './cleanup.mjs'
import { clearData, openData } from './data-folder.mjs'
import { requireDisk, runNeeds } from './disk.mjs'
import { startEmulators, suiteEnv } from './emulators.mjs'
import { runSweep, saveData } from './hub.mjs'
import { installPackages } from './install.mjs'
import { requireJava } from './java.mjs'
import { dataFolder, webDist } from './paths.mjs'
import { choosePorts, isPortFree, preferredPorts } from './ports.mjs'
import { startLife } from './live.mjs'
import { forgetRun, noteRun, requireAlone, whereabouts } from './running.mjs'
import { clearServices, startServices } from './run-services.mjs'
import { openRun } from './runs.mjs'
import { Trouble, lasted, say, step, tell } from './say.mjs'
import { ownStripeKeys, wordsOnMoney } from './services.mjs'
import { every } from './ticker.mjs'
import { watchFunctions, watchWeb } from './watch.mjs'

const minute = 60_000

/** @param {string[]} args */
export async function startForno(args) {
  endOnSignals(() => 0)
  try {
    await start(readStartArguments(args))
  } catch (error) {
    await leave(error)
  }
}

/** What may stand after `npm start --`. */
export function readStartArguments(args) {
  const options = {
    fresh: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
    live: { type: 'boolean', default: false },
  }
  try {
    return parseArgs({ args, options, allowNegative: true, strict: true }).values
  } catch (error) {
    throw new Trouble(
      error.message,
      'Known are --fresh (forget all data), --no-open (no browser), --watch (rebuild on every change) and --live (people order, cook and drive).',
    )
  }
}

/** A failure after Ctrl-C is the Ctrl-C: what was under way broke off. */
async function leave(error) {
  if (isEnding()) return
  tell(error)
  await endAll()
  process.exit(1)
}

async function start({ fresh, watch, open, live }) {
  const from = Date.now()
  say('\n  Forno is starting.')
  const ownStripe = ownStripeKeys(process.env)
  requireJava()
  requireDisk(runNeeds)
  await installPackages()
  const data = await openOwnData(fresh)
  const ports = await chooseWellKnownPorts(watch)

  await step('Functions are bundled', bundleFunctions)
  const [suite] = await Promise.all([
    step('Emulators run', () => startSuite({ ports, data, watch, ownStripe })),
    watch ? undefined : step('Web app is built', () => buildWeb(webDist, suiteEnv(ports, webDist))),
  ])
  noteRun({ url: suite.url, guardPid: suite.guardPid, suite: whereabouts(suite.env) })
  say(`  ${await seed(suite.env)}`)
  const save = () => saveData(suite.env, dataFolder)
  const [url] = await Promise.all([
    watch ? watchAll(suite.env, ports.web) : finishPages(suite),
    save(),
  ])

  every(minute, 'The sweep of unfinished work', () => runSweep(suite.env))
  every(5 * minute, 'Saving the data', save)
  greet(url, Date.now() - from, wordsOnMoney(suite.env, ownStripe))
  if (live) await startLife(suite.env)
  if (open) openBrowser(url)
}

async function openOwnData(fresh) {
  const last = await requireAlone()
  noteRun()
  onEnd('The note that we run', forgetRun)
  if (fresh) {
    clearData(dataFolder)
    clearServices()
    say('  Beginning anew: all earlier data is gone.')
    return {}
  }
  const data = openData(dataFolder, last)
  if (data.note) say(`  ${data.note}`)
  // Payments of orders that nobody knows any more would be strangers to the books.
  if (!data.importFrom) clearServices()
  return data
}

async function chooseWellKnownPorts(watch) {
  const wanted = watch ? { ...preferredPorts, web: 5173 } : preferredPorts
  const { ports, moved } = await choosePorts(wanted, isPortFree)
  for (const { name, wanted, got } of moved) say(`  Port ${wanted} is taken: ${name} uses ${got}.`)
  return ports
}

async function startSuite({ ports, data, watch, ownStripe }) {
  const run = openRun('start')
  const onTrouble = (error) => void leave(error)
  const beside = { label: 'start', run, ports, keep: true, withStripe: !ownStripe, onTrouble }
  // First, and so the last to end: functions may still be at work while the emulators stop.
  const services = startServices(beside)
  const emulators = startEmulators({
    label: 'start',
    run,
    ports,
    ownStripe,
    dataFolder,
    importFrom: data.importFrom,
    webFolder: webDist,
    onTrouble,
    onLine: watch ? showFunctionsLine : undefined,
  })
  const [suite] = await Promise.all([emulators, services])
  return suite
}

/** What functions log, and what goes wrong in them, while someone works on them. Not what the emulator always says. */
function showFunctionsLine(line) {
  const always = /debug mode|requested "node" version|Debugger |For help, see|request-verification/
  if (/^(>|[⚠⬢] {2}functions)/.test(line) && !always.test(line)) say(`  ${line}`)
}

async function finishPages(suite) {
  say(`  ${await prerender(suite.env)}`)
  return suite.url
}

async function watchAll(env, port) {
  await watchFunctions((error) => void leave(error))
  return watchWeb(env, port, (error) => void leave(error))
}

function greet(url, millis, money) {
  say(`
  Forno is open at  ${url}   (${lasted(millis)})

  Sign in as customer, cook, driver, manager or admin, one tap each:  ${url}/demo
  ${money}
  Everything stays on this machine, and stays when you stop. Ctrl-C stops.
`)
}
