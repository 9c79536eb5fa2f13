import { expect, it } from 'vitest'
import { runDispatch } from './dispatch/run.ts'
import { storm } from './faults.ts'

/** Exactly so many evenings when given; otherwise as many as fit into the time that a unit test may take. */
const RUNS = process.env['CAMPAIGN_RUNS']
/** Given, only this one runs. */
const SEED = process.env['CAMPAIGN_SEED']
const BUDGET = 10_000
const [FEWEST, MOST] = [40, 2000]

it('evenings of offers, taps and faults end with every delivery brought or ended', async () => {
  const first = SEED === undefined ? 1 : Number(SEED)
  const ends: Record<string, number> = {}
  const began = performance.now()
  const took = () => performance.now() - began
  const goesOn = (done: number): boolean => {
    if (SEED !== undefined) return done < 1
    if (RUNS !== undefined) return done < Number(RUNS)
    return done < FEWEST || (done < MOST && took() < BUDGET)
  }
  const said = { accepted: 0, declined: 0, timedOut: 0, over: 0 }
  let done = 0
  for (; goesOn(done); done++) {
    const { records } = await runDispatch(first + done, { faults: storm })
    for (const { status } of records.orders()) ends[status] = (ends[status] ?? 0) + 1
    for (const { offers } of records.runs().values()) {
      for (const { answer } of offers) if (answer) said[answer]++
    }
  }
  console.info(
    `dispatch campaign: ${done} evenings in ${(took() / 1000).toFixed(1)} s, orders ended ${JSON.stringify(ends)}, offers ${JSON.stringify(said)}`,
  )
  const corners = SEED === undefined ? ['delivered', 'cancelled'] : []
  expect(Object.keys(ends)).toEqual(expect.arrayContaining(corners))
}, 600_000)
