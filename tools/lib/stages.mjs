// The stages of `npm test`: what each runs, and how its outcome is counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bin, reportFolder, root } from './paths.mjs'
import { runNode } from './run.mjs'
import { count, countPlaywright, countVitest, judge } from './summary.mjs'

/** @typedef {{ env?: Record<string, string>, rest: string[] }} How `env`: the suite's; `rest`: for the test program */

/** A program whose good end is one check. */
async function check(script, args) {
  const { code } = await runNode(script, args, { show: true })
  return code === 0 ? count({ passed: 1 }) : count({ failed: 1 })
}

/** @param {string[]} projects of vitest.config.ts @param {How} how */
async function vitest(projects, { env = {}, rest }) {
  const report = freshReport(projects.join('-'))
  const args = ['run', ...projects.flatMap((name) => ['--project', name])]
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`]
  const how = { env: { ...process.env, ...env }, show: true, minutes: 15 }
  const { code } = await runNode(bin.vitest, [...args, ...reporters, ...rest], how)
  return judge(readReport(report, countVitest), code)
}

/** Vitest would leave one core free, which is half of two. @param {How} how @returns {How} */
const onEveryCore = (how) => ({ ...how, rest: ['--maxWorkers=100%', ...how.rest] })

/** @param {How} how */
async function playwright({ env = {}, rest }) {
  const report = freshReport('journeys')
  const own = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_HTML_OPEN: 'never' }
  const how = { env: { ...process.env, ...env, ...own }, show: true, minutes: 20 }
  const { code } = await runNode(bin.playwright, ['test', ...rest], how)
  return judge(readReport(report, countPlaywright), code)
}

function freshReport(name) {
  mkdirSync(reportFolder, { recursive: true })
  const file = join(reportFolder, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

function readReport(file, counting) {
  return existsSync(file) ? counting(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

/** @type {Record<string, { title: string, run: (how: How) => Promise<import('./summary.mjs').Count> }>} */
export const stages = {
  format: { title: 'Format', run: () => check(bin.oxfmt, ['--check', '.']) },
  lint: { title: 'Lint', run: () => check(bin.oxlint, ['--type-aware', '--deny-warnings']) },
  types: { title: 'Types', run: () => check(join(root, 'tools/types.mjs'), []) },
  unit: { title: 'Unit tests', run: (how) => vitest(['unit', 'screens'], onEveryCore(how)) },
  campaign: { title: 'Campaigns', run: (how) => vitest(['campaign'], onEveryCore(how)) },
  rules: { title: 'Rules', run: (how) => vitest(['rules'], how) },
  emulator: { title: 'Functions in the emulator', run: (how) => vitest(['emulator'], how) },
  journeys: { title: 'Browser journeys', run: playwright },
}
