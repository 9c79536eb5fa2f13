// npm run bench:dispatch [-- --quick] [--data DIR] [--instances LIST] [--cores N]: the dispatch engine beside greedy,
// matching and the published rolling horizon (reyes), each on the same days in the same run.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { playAll } from './children.ts'
import { chosen, fewOf, namesIn } from './days.ts'
import type { Figures, Task } from './figures.ts'
import { report } from './report.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    tools: { type: 'string' },
    instances: { type: 'string', default: 'all' },
    quick: { type: 'boolean', default: false },
    cores: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
})
const shared = path.join(import.meta.dirname, '../../../shared')
const data = path.resolve(values.data ?? path.join(shared, 'data/mdrp'))
const tools = path.resolve(values.tools ?? path.join(shared, 'tools/mdrp-sim'))
if (!existsSync(path.join(tools, 'simulator.mjs')) || namesIn(data).length === 0) {
  console.log(`Nothing to measure with: needs the simulator and its days beside this repository.`)
  process.exit(2)
}

/** How each policy wants to be asked: the published one every five minutes, as published; all others each minute. */
const SECONDS: Record<string, number> = { greedy: 60, matching: 60, reyes: 300, forno: 60 }
/** The pizza-shaped days: four stores, seven tenths of the couriers. Made from the days with all orders. */
const PIZZA = { from: '*o100t100s*p100', k: '4', keep: '0.7', most: 8 }

const all = namesIn(data)
const names = values.quick ? fewOf(all, data, 6) : chosen(all, values.instances)
const scratch = mkdtempSync(path.join(tmpdir(), 'forno-pizza-'))
try {
  const days = names.map((name) => ({ name, folder: path.join(data, name), set: 'days' as const }))
  const pizza = pizzaDays(values.quick ? 1 : PIZZA.most)
  const tasks: Task[] = [...days, ...pizza].flatMap((day) =>
    Object.entries(SECONDS).flatMap(([policy, seconds]) => {
      const task = { ...day, policy, seconds }
      const twice = day.set === 'days' && (policy === 'forno' || policy === 'reyes')
      return twice
        ? [
            { ...task, estimates: false },
            { ...task, estimates: true },
          ]
        : [{ ...task, estimates: false }]
    }),
  )
  const results: { task: Task; figures: Figures }[] = []
  await playAll(tasks, { tools, atATime: Number(values.cores) }, (task, figures) => {
    results.push({ task, figures })
    process.stderr.write(`\r${results.length} of ${tasks.length} days played`)
  })
  process.stderr.write('\n')
  console.log(report(results))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function pizzaDays(most: number) {
  const pattern = new RegExp(`^${PIZZA.from.replaceAll('*', '.*')}$`)
  for (const name of all.filter((one) => pattern.test(one)).slice(0, most)) {
    const args = ['--root', data, '--from', name, '--k', PIZZA.k, '--keep', PIZZA.keep]
    const script = path.join(tools, 'pizzaize.mjs')
    execFileSync(process.execPath, [script, ...args, '--out', scratch], { stdio: 'pipe' })
  }
  return namesIn(scratch).map((name) => ({
    name,
    folder: path.join(scratch, name),
    set: 'pizza' as const,
  }))
}
