import { chosen, onAllCores } from './campaign.ts'
import { holds, report } from './report.ts'
import { runSome } from './run-some.ts'
import { runNo, RUNS, VARIANTS, wordsOf } from './runs.ts'

export interface PaymentsAsked {
  seed: number
  /** So many runs instead of all. */
  sample: number | null
  /** One ordering (0 … 5,039), and of its fifteen variants one. */
  ordering: number | null
  variant: number | null
}

/** `npm run campaign -- --payments`. Answers whether everything held. */
export async function paymentsCampaign(asked: PaymentsAsked): Promise<boolean> {
  const { seed, ordering } = asked
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  if (ordering !== null) return oneOrdering(asked, ordering)
  const numbers = chosen(seed, asked.sample)
  let said = 0
  const outcome = await onAllCores(numbers, seed, (done) => {
    if (done - said < numbers.length / 10) return
    said = done
    console.info(`  ${done} of ${numbers.length}, ${seconds().toFixed(0)} s`)
  })
  console.info(report(outcome, seed, seconds()))
  return holds(outcome) && outcome.runs === numbers.length
}

/** One ordering again, with what happened after each notice. */
async function oneOrdering({ seed, variant }: PaymentsAsked, ordering: number): Promise<boolean> {
  const all = Array.from({ length: VARIANTS }, (_, n) => ordering * VARIANTS + n)
  const numbers = variant === null ? all : [ordering * VARIANTS + variant]
  if (numbers.some((n) => n < 0 || n >= RUNS)) throw new RangeError('there is no such ordering')
  const began = performance.now()
  for (const n of numbers) console.info(`${n % VARIANTS}: ${wordsOf(runNo(n, seed))}`)
  const outcome = await runSome(
    numbers.map((n) => runNo(n, seed)),
    (words) => console.info(`  ${words}`),
  )
  console.info(report(outcome, seed, (performance.now() - began) / 1000))
  return holds(outcome)
}
