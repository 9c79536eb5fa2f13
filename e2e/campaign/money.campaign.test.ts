import { expect, it } from 'vitest'
import { moneyStorm } from './faults.ts'
import { runMoney } from './money/run.ts'

/** Exactly so many evenings when given; otherwise as many as fit into the time that a unit test may take. */
const RUNS = process.env['CAMPAIGN_RUNS']
/** Given, only this one runs. */
const SEED = process.env['CAMPAIGN_SEED']
const BUDGET = 15_000
const FEWEST = 20

it('evenings of cards, refunds, tips and disputes end with every cent in its place', async () => {
  const first = SEED === undefined ? 1 : Number(SEED)
  const ends: Record<string, number> = {}
  const began = performance.now()
  const took = () => performance.now() - began
  const goesOn = (done: number): boolean => {
    if (SEED !== undefined) return done < 1
    if (RUNS !== undefined) return done < Number(RUNS)
    return done < FEWEST || took() < BUDGET
  }
  const count = (what: string) => {
    ends[what] = (ends[what] ?? 0) + 1
  }
  let done = 0
  for (; goesOn(done); done++) {
    const { records } = await runMoney(first + done, { faults: moneyStorm })
    for (const { status, refunded, disputed, method } of records.payments().values()) {
      count(`${method} ${status}`)
      if (refunded > 0) count('refunded')
      if (disputed > 0) count('disputed')
    }
  }
  console.info(
    `money campaign: ${done} evenings in ${(took() / 1000).toFixed(1)} s, payments ended ${JSON.stringify(ends)}`,
  )
  const corners =
    SEED === undefined ? ['card captured', 'card cancelled', 'refunded', 'disputed'] : []
  expect(Object.keys(ends)).toEqual(expect.arrayContaining(corners))
}, 1_200_000)
