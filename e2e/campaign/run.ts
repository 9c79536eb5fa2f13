// npm run campaign: evenings of orders and of money with faults everywhere, from one seed on.
// npm run campaign -- --payments: every ordering of a payment's seven notices, each also with one lost and one doubled.
//   --seed 1       what chance decides
//   --sample 2000  only so many runs of --payments
//   --ordering 17  only this one, told step by step; --variant 3 only one of its fifteen
//   --runs 300     so many evenings
// npm run campaign -- --points: ten thousand runs of weeks in which points come and go; --runs 300 only so many.
import { parseArgs } from 'node:util'
import { evenings } from './evenings.ts'
import { paymentsCampaign } from './payments/main.ts'
import { pointsCampaign } from './points/main.ts'

const { values } = parseArgs({
  options: {
    payments: { type: 'boolean', default: false },
    points: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string' },
    ordering: { type: 'string' },
    variant: { type: 'string' },
    runs: { type: 'string' },
  },
})

const counted = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const count = Number(text)
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${text} is no whole number`)
  return count
}

const seed = counted(values.seed) ?? 1
const [sample, ordering, variant] = [values.sample, values.ordering, values.variant].map(counted)
const runs = counted(values.runs)
const held = values.points
  ? await pointsCampaign(seed, runs ?? 10_000)
  : values.payments
    ? await paymentsCampaign({
        seed,
        sample: sample ?? null,
        ordering: ordering ?? null,
        variant: variant ?? null,
      })
    : await evenings(seed, runs ?? 300)
process.exitCode = held ? 0 : 1
