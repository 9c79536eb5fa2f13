import { expect, it } from 'vitest'
import * as planted from './money/planted-faults.ts'
import { chosen } from './payments/campaign.ts'
import { holds, report } from './payments/report.ts'
import { runSome } from './payments/run-some.ts'
import { runNo } from './payments/runs.ts'

/** Of the 75,600; all of them: `npm run campaign -- --payments`. */
const SAMPLE = Number(process.env['CAMPAIGN_RUNS'] ?? 400)
const SEED = Number(process.env['CAMPAIGN_SEED'] ?? 1)

it('seven notices in any order, one lost or doubled, come to the same end over the real handlers', async () => {
  const began = performance.now()
  const outcome = await runSome(chosen(SEED, SAMPLE).map((n) => runNo(n, SEED)))
  const said = report(outcome, SEED, (performance.now() - began) / 1000)
  console.info(said)
  expect(outcome.runs).toBe(SAMPLE)
  expect(holds(outcome) ? '' : said).toBe('')
}, 600_000)

it.each([
  ['notices that are booked, instead of refunds', planted.booksNoticesNotRefunds, /I[14]: /],
  ['entries that are forgotten', planted.forgetsEntries, /books: order \w+ knows/],
  ['a price that is not the one agreed on', planted.capturesLess, /I3: /],
])('%s is found, and its ordering named', async (_, around, expected) => {
  const runs = chosen(SEED, 10).map((n) => runNo(n, SEED))
  const outcome = await runSome(runs, () => {}, around)
  const said = report(outcome, SEED, 0)
  expect(holds(outcome)).toBe(false)
  expect(said).toMatch(expected)
  expect(said).toMatch(new RegExp(`--payments --seed ${SEED} --ordering \\d+ --variant \\d+`))
})
