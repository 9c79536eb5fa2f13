// `npm test`: everything that says whether Forno works, from the cheap to the slow, with one start of the emulators.
import { ensureChromium } from './chromium.mjs'
import { endAll, endOnSignals, isEnding } from './cleanup.mjs'
import { requireDisk, runNeeds } from './disk.mjs'
import { installPackages } from './install.mjs'
import { requireJava } from './java.mjs'
import { lasted, say, step, tell } from './say.mjs'
import { stages } from './stages.mjs'
import { openDemoShop, startOwnSuite } from './suite.mjs'
import { addUp, count, summaryLine } from './summary.mjs'
import { readTestArguments } from './test-arguments.mjs'

const needEmulators = ['rules', 'emulator', 'journeys']

/** Runs the stages, prints the summary line, and ends the process. @param {string[]} args */
export async function testForno(args) {
  endOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143))
  const from = Date.now()
  /** @type {import('./summary.mjs').Count[]} */
  const counts = []
  try {
    await runAll(readTestArguments(args), counts)
  } catch (error) {
    if (isEnding()) return
    tell(error)
    counts.push(count({ failed: 1 }))
  }
  await endAll()
  const sum = addUp(counts)
  say(`\n  ${lasted(Date.now() - from)}${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`)
  say(summaryLine(sum))
  process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1)
}

async function runAll({ stages: wanted, rest }, counts) {
  const slow = wanted.filter((name) => needEmulators.includes(name))
  requireDisk(runNeeds)
  if (slow.length > 0) requireJava()
  await installPackages()
  if (slow.includes('journeys')) await ensureChromium()

  for (const name of wanted.filter((name) => !slow.includes(name))) {
    const result = await runStage(name, { rest })
    counts.push(result)
    if (name === 'types' && result.failed > 0 && slow.length > 0) {
      say(
        `\n  The types are wrong, so these are left out: ${slow.map((one) => stages[one].title).join(', ')}.`,
      )
      slow.length = 0
    }
  }
  if (slow.length > 0) await runInEmulators(slow, rest, counts)
}

async function runInEmulators(names, rest, counts) {
  say('')
  let broken = () => {}
  const trouble = new Promise((_resolve, reject) => {
    broken = reject
  })
  trouble.catch(() => {}) // it is told by whoever waits for it below
  const web = names.includes('journeys')
  const suite = await step('Emulators run', () => startOwnSuite('test', { web, onTrouble: broken }))
  for (const name of names) {
    if (name === 'journeys') for (const line of await openDemoShop(suite.env)) say(`  ${line}`)
    counts.push(await Promise.race([runStage(name, { env: suite.env, rest }), trouble]))
  }
  await suite.stop()
}

async function runStage(name, how) {
  const { title, run } = stages[name]
  say(`\n— ${title}`)
  const from = Date.now()
  const result = await run(how)
  say(`  ${title}: ${summaryLine(result)} (${lasted(Date.now() - from)})`)
  return result
}
