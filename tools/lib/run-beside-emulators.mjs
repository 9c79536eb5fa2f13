// A command with emulators of its own around it: they start before it and are gone after it.
import { delimiter, join } from 'node:path'
import { endAll, endOnSignals, isEnding } from './cleanup.mjs'
import { installPackages } from './install.mjs'
import { requireJava } from './java.mjs'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { Trouble, say, step, tell } from './say.mjs'
import { openDemoShop, startOwnSuite } from './suite.mjs'

/** Ends the process with the exit code of the command. @param {string[]} args */
export async function withEmulators(args) {
  endOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143))
  let code = 1
  try {
    code = await runBeside(args)
  } catch (error) {
    if (isEnding()) return
    tell(error)
  }
  await endAll()
  process.exit(code)
}

async function runBeside(args) {
  const withSeed = args[0] === '--seed'
  const [command, ...rest] = withSeed ? args.slice(1) : args
  if (!command)
    throw new Trouble(
      'Which command?',
      'node tools/with-emulators.mjs [--seed] <command> <argument>…',
    )
  requireJava()
  await installPackages()
  const suite = await step('Emulators run', () =>
    startOwnSuite('with', {
      web: withSeed,
      onTrouble: async (error) => {
        tell(error)
        await endAll()
        process.exit(1)
      },
    }),
  )
  if (withSeed) for (const line of await openDemoShop(suite.env)) say(`  ${line}`)
  const path = `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, ...suite.env, PATH: path }
  const { code } = await run(command, rest, {
    cwd: process.cwd(),
    env,
    show: true,
    minutes: 24 * 60,
  })
  return code
}
