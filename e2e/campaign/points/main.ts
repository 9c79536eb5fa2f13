import { pointsRuns } from './run.ts'

const EVERY = 500

/** So many runs from a seed on. Says how far it is and how it went; false when one failed. */
export async function pointsCampaign(seed: number, runs: number): Promise<boolean> {
  const began = performance.now()
  try {
    const { orders, lines } = await pointsRuns(seed, runs, (done) => {
      if (done % EVERY === 0) console.info(`${done} of ${runs}`)
    })
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    const kinds = Object.entries(lines).map(([kind, count]) => `${kind} ${count}`)
    console.info(
      `${runs} runs in ${seconds} s, ${orders} orders; lines: ${kinds.join(', ')}. I9 and I10 held.`,
    )
    return true
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown)
    return false
  }
}
