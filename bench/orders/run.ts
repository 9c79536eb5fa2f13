// npm run bench:orders -- --quick: what the way from the browser to a placed order costs, beside the bare
// transaction with the same reads and writes. Both take turns in small batches, so that whatever else this
// machine does meets both alike. Only the ratio says something about another machine.
import { type Figures, figuresOf, type Taken, table } from './statistics.ts'
import { database, openShop, signIn } from './suite.ts'
import { bareTransaction, throughCallable, type Way } from './ways.ts'

const quick = process.argv.includes('--quick')
const ROUNDS = quick ? 10 : 40
const IN_A_BATCH = 24
/** The callable should not cost more than so many bare transactions. */
const GOAL = 2

const names = ['callable', 'bare'] as const

const db = database()
const shop = await openShop(db)
const { uid, token } = await signIn()
let lost = 0
const onLost = () => {
  lost++
}
const ways = {
  callable: throughCallable(shop, token, onLost),
  bare: bareTransaction(db, shop, uid),
}

for (const way of [ways.callable, ways.bare]) await batch(way, 4) // warm

const rows: string[][] = []
const ratios: { atATime: number; ratio: number }[] = []
for (const atATime of [1, 8]) {
  const taken = { callable: nothing(), bare: nothing() }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      add(taken[name], await batch(ways[name], atATime))
    }
  }
  const [callable, bare] = [figuresOf(taken.callable), figuresOf(taken.bare)]
  rows.push(row('callable', atATime, callable), row('bare transaction', atATime, bare))
  ratios.push({ atATime, ratio: callable.p50 / bare.p50 })
}
console.log(
  `\n${table(['placing through', 'at a time', 'n', 'per s', 'p50 ms', 'p95 ms'], rows)}\n`,
)
for (const { atATime, ratio } of ratios) {
  const verdict = ratio <= GOAL ? 'within' : 'OVER'
  console.log(
    `p50 ratio, ${atATime} at a time: ${ratio.toFixed(2)} (${verdict} the goal of ${GOAL})`,
  )
}
if (lost > 0) console.log(`${lost} calls got no answer and were sent again.`)
process.exit(ratios.some(({ atATime, ratio }) => atATime === 1 && ratio > GOAL) ? 1 : 0)

function nothing(): Taken {
  return { each: [], whole: 0 }
}

function add(to: Taken, more: Taken): void {
  to.each.push(...more.each)
  to.whole += more.whole
}

/** Some placements, so many at a time. What they set off behind them is over before the next batch begins. */
async function batch(way: Way, atATime: number): Promise<Taken> {
  const ready = Array.from({ length: IN_A_BATCH }, () => way())
  const each: number[] = []
  const began = performance.now()
  const worker = async () => {
    for (let place = ready.pop(); place; place = ready.pop()) {
      const at = performance.now()
      await place()
      each.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  const whole = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, 400))
  return { each, whole }
}

function row(name: string, atATime: number, { count, perSecond, p50, p95 }: Figures): string[] {
  return [name, `${atATime}`, `${count}`, perSecond.toFixed(0), p50.toFixed(1), p95.toFixed(1)]
}
