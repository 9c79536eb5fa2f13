import { expect, it } from 'vitest'
import { storm } from './faults.ts'
import { runOrders } from './orders/run.ts'

/** Exactly so many evenings when given; otherwise as many as fit into the time that a unit test may take. */
const RUNS = process.env['CAMPAIGN_RUNS']
/** Given, only this one runs. */
const SEED = process.env['CAMPAIGN_SEED']
const BUDGET = 8000
const [FEWEST, MOST] = [100, 3000]

it('evenings of lost answers, dead processes and unreliable triggers end right', async () => {
  const first = SEED === undefined ? 1 : Number(SEED)
  const ends: Record<string, number> = {}
  const began = performance.now()
  const took = () => performance.now() - began
  const goesOn = (done: number): boolean => {
    if (SEED !== undefined) return done < 1
    if (RUNS !== undefined) return done < Number(RUNS)
    return done < FEWEST || (done < MOST && took() < BUDGET)
  }
  let done = 0
  for (; goesOn(done); done++) {
    const { records } = await runOrders(first + done, { faults: storm })
    for (const { status } of records.orders()) ends[status] = (ends[status] ?? 0) + 1
  }
  console.info(
    `orders campaign: ${done} evenings in ${(took() / 1000).toFixed(1)} s, orders ended ${JSON.stringify(ends)}`,
  )
  // One evening alone may end any way; all together must have been to every corner.
  const corners = SEED === undefined ? ['delivered', 'collected', 'cancelled'] : []
  expect(Object.keys(ends)).toEqual(expect.arrayContaining(corners))
}, 600_000)
