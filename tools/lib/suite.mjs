// A suite for tests and programs: ports of its own, no saved data, a web build of its own.
import { buildWeb, bundleFunctions, prerender, seed } from './build.mjs'
import { startEmulators, suiteEnv } from './emulators.mjs'
import { forgetData } from './hub.mjs'
import { chooseOwnPorts } from './ports.mjs'
import { forgetServices, startServices } from './run-services.mjs'
import { openRun } from './runs.mjs'

/**
 * @param {string} label @param {{ web: boolean, onTrouble: (error: Error) => void }} how `web`: build the web app too
 */
export async function startOwnSuite(label, { web, onTrouble }) {
  const run = openRun(label)
  const ports = await chooseOwnPorts()
  const { webFolder } = run
  await bundleFunctions()
  // First, and so the last to end: functions may still be at work while the emulators stop.
  const services = startServices({ label, run, ports, onTrouble })
  const [suite] = await Promise.all([
    startEmulators({ label, run, ports, webFolder, onTrouble }),
    services,
    web ? buildWeb(webFolder, suiteEnv(ports, webFolder)) : undefined,
  ])
  return suite
}

/**
 * The demo shop in an empty database, and the pages with its menu. Dispatch offers nothing by itself unless
 * FORNO_AUTO_DISPATCH says `on`: what a test gives to a driver by hand stays given. @returns {Promise<string[]>} a line from each
 */
export async function openDemoShop(env) {
  await Promise.all([forgetData(env), forgetServices(env)])
  const { FORNO_AUTO_DISPATCH = 'off' } = process.env
  return [await seed({ ...env, FORNO_AUTO_DISPATCH }), await prerender(env)]
}
