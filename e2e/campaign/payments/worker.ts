import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { runSome } from './run-some.ts'
import { type Run, runNo } from './runs.ts'

// stripe-node notes where each call was made from; nobody reads it here.
Error.stackTraceLimit = 0

const { seed } = v.parse(v.object({ seed: v.number() }), workerData)
const numbers = v.array(v.number())

/** Gets the numbers of runs, answers with what they came to, and waits for more. */
parentPort?.on('message', (asked: unknown) => {
  const runs = v.parse(numbers, asked).map((n) => runNo(n, seed))
  void answer(runs)
})

async function answer(runs: readonly Run[]): Promise<void> {
  parentPort?.postMessage(await runSome(runs), [])
}
