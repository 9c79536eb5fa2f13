import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { random } from '../random.ts'
import type { Outcome } from './run-some.ts'
import { pathOf, RUNS, runNo } from './runs.ts'

/** Runs that are handed out together: enough to share beginnings, few enough that no worker is left alone at the end. */
const TOGETHER = 600

/** All runs, or so many that the seed picks. */
export function chosen(seed: number, sample: number | null): number[] {
  const all = Array.from({ length: RUNS }, (_, n) => n)
  if (sample === null || sample >= RUNS) return all
  const chance = random(seed).branch('sample')
  // The first so many of a shuffle.
  for (let at = 0; at < sample; at++) {
    const other = at + chance.below(RUNS - at)
    const [a = 0, b = 0] = [all[at], all[other]]
    all[at] = b
    all[other] = a
  }
  return all.slice(0, sample)
}

/** Runs that begin alike, together. */
export function packets(numbers: readonly number[], seed: number): number[][] {
  const sorted = numbers
    .map((n) => ({ n, path: pathOf(runNo(n, seed)) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ n }) => n)
  return Array.from({ length: Math.ceil(sorted.length / TOGETHER) }, (_, at) =>
    sorted.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
}

export const nothingYet = (): Outcome => ({ runs: 0, early: 0, ends: new Map(), failures: [] })

/** What two lots of runs came to together. */
export function together(a: Outcome, b: Outcome): Outcome {
  const ends = new Map(a.ends)
  for (const [end, { runs, one }] of b.ends) {
    const known = ends.get(end)
    ends.set(end, { runs: (known?.runs ?? 0) + runs, one: Math.min(known?.one ?? one, one) })
  }
  const failures = [...a.failures, ...b.failures]
  return { runs: a.runs + b.runs, early: a.early + b.early, ends, failures }
}

/** Performs runs on all cores. `progress` hears how many are done. */
export async function onAllCores(
  numbers: readonly number[],
  seed: number,
  progress: (done: number) => void,
): Promise<Outcome> {
  const waiting = packets(numbers, seed)
  let outcome = nothingYet()
  const work = async () => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { seed },
      execArgv: [],
    })
    try {
      for (let packet = waiting.shift(); packet; packet = waiting.shift()) {
        const answer = await answerOf(worker, packet)
        outcome = together(outcome, answer)
        progress(outcome.runs)
      }
    } finally {
      await worker.terminate()
    }
  }
  const cores = Math.min(availableParallelism(), waiting.length)
  await Promise.all(Array.from({ length: cores }, work))
  return outcome
}

const answerOf = (worker: Worker, packet: readonly number[]): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)))
    worker.postMessage(packet, [])
  })
