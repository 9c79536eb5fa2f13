import { pointsRun } from './run.ts'

const EVERY = 500

/** So many runs, one seed after the other; ends with the first that fails. Says how far it is. */
export async function pointsCampaign(seed: number, runs: number): Promise<boolean> {
  const began = performance.now()
  const lines = new Map<string, number>()
  let orders = 0
  for (let n = 0; n < runs; n++) {
    try {
      const seen = await pointsRun(seed + n)
      orders += seen.orders
      for (const [kind, count] of Object.entries(seen.lines)) {
        lines.set(kind, (lines.get(kind) ?? 0) + count)
      }
    } catch (thrown) {
      console.error(thrown instanceof Error ? thrown.message : thrown)
      return false
    }
    if ((n + 1) % EVERY === 0) console.info(`${n + 1} of ${runs}`)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const kinds = [...lines].map(([kind, count]) => `${kind} ${count}`).join(', ')
  console.info(`${runs} runs in ${seconds} s, ${orders} orders; lines: ${kinds}. I9 and I10 held.`)
  return true
}
