import { expect, it } from 'vitest'
import type { Context } from '../../functions/src/platform/context.ts'
import * as planted from './points/planted-faults.ts'
import { pointsRun, pointsRuns } from './points/run.ts'

/** Of the 10,000; all of them: `npm run campaign -- --points`. */
const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 100)
const SEED = Number(process.env['CAMPAIGN_SEED'] ?? 1)

it('points are the sum of their lines, earned once and given back once, whatever happens in whatever order', async () => {
  const seen = await pointsRuns(SEED, RUNS)
  console.info(`${RUNS} runs: ${JSON.stringify(seen)}`)
  // Every kind of line was met, or the campaign says less than it seems to.
  const kinds = [
    'earn',
    'takeBack',
    'redeem',
    'giveBack',
    'expire',
    'friend',
    'referrer',
    'mergeIn',
  ]
  expect(Object.keys(seen.lines)).toEqual(expect.arrayContaining(RUNS >= 100 ? kinds : ['earn']))
}, 600_000)

it.each([
  ['an order that earns as often as it is asked', planted.earnsAgain, /I9: .* lines of earn/],
  [
    'an account that forgets what a line said',
    planted.forgetsTheAccount,
    /I9: .*(balance|no account)/,
  ],
  ['an order that forgets its reward', planted.forgetsTheReward, /I10: /],
])(
  '%s: found, and its seed named',
  async (_, around, expected) => {
    const found = await firstFailure(around)
    expect(found).toMatch(expected)
    expect(found).toMatch(/--points --seed \d+ --runs 1/)
  },
  120_000,
)

async function firstFailure(around: (ctx: Context) => Context): Promise<string> {
  for (let n = 0; n < 40; n++) {
    try {
      await pointsRun(SEED + n, { around })
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : String(thrown)
    }
  }
  return 'nothing found in forty runs'
}
