// One child of run.ts: plays the tasks it is sent and answers with their figures.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figures, Task } from './figures.ts'

const tools = process.argv[2] ?? ''
const load = async (file: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(path.resolve(file)).href)

// The simulator is plain JavaScript beside this repository: its shape is what figures.ts says.
const { loadInstance } = await load(path.join(tools, 'instance.mjs'))
const { simulate } = await load(path.join(tools, 'simulator.mjs'))
const { evaluate } = await load(path.join(tools, 'metrics.mjs'))
const own = path.join(import.meta.dirname, 'mdrp-policy.mjs')

async function play({ policy, folder, estimates, seconds }: Task): Promise<Figures> {
  const file = policy === 'forno' ? own : path.join(tools, 'policies', `${policy}.mjs`)
  const make = (await load(file)).default
  if (
    typeof make !== 'function' ||
    typeof loadInstance !== 'function' ||
    typeof simulate !== 'function' ||
    typeof evaluate !== 'function'
  )
    throw new Error('This is not the simulator we know')
  const result = await simulate(loadInstance(folder), make({}), {
    intervalSec: seconds,
    uncertainPrep: estimates,
  })
  return {
    ...evaluate(result),
    planMs: result.planMs.filter((_: number, n: number) => result.planOpen[n] > 0),
  }
}

process.on('message', (task: Task) => {
  play(task).then(
    (figures) => process.send?.({ figures }),
    (reason: unknown) => process.send?.({ problem: String(reason) }),
  )
})
process.send?.({ ready: true })
