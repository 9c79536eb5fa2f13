import { table } from '../orders/statistics.ts'
import { type Figures, type Summary, type Task, summaryOf } from './figures.ts'

type Result = { task: Task; figures: Figures }
const OTHERS = ['greedy', 'matching', 'reyes'] as const

/** What a line of the table shows, and how. */
const LINES: readonly [string, (summary: Summary) => number, number][] = [
  ['undelivered orders', ({ undelivered }) => undelivered, 0],
  ['click-to-door, min', ({ clickToDoor }) => clickToDoor, 2],
  ['click-to-door p90', ({ p90 }) => p90, 1],
  ['over the target, mean min', ({ over }) => over, 2],
  ['ready-to-pickup mean', ({ readyToPickup }) => readyToPickup, 2],
  ['cost per order, $', ({ cost }) => cost, 2],
  ['plan() p99, worst day, ms', ({ planP99 }) => planP99, 1],
  ['plan() max, ms', ({ planMax }) => planMax, 1],
]

/** The table, once for the days and once for the pizza-shaped ones, and the engine day by day. */
export function report(results: readonly Result[]): string {
  const of = (set: Task['set'], policy: string, estimates: boolean) =>
    results.filter(
      ({ task }) => task.set === set && task.policy === policy && task.estimates === estimates,
    )
  const summary = (set: Task['set'], policy: string, estimates = false) =>
    summaryOf(of(set, policy, estimates).map(({ figures }) => figures))
  const parts = (['days', 'pizza'] as const).flatMap((set) => {
    const own = summary(set, 'forno')
    if (own.days === 0) return []
    const others = OTHERS.map((policy) => summary(set, policy))
    const rows = LINES.map(([title, value, digits]) => {
      const mine = value(own)
      const theirs = others.map(value)
      const ratio = mine / (theirs.at(-1) ?? Number.NaN)
      return [
        title,
        ...[...theirs, mine].map((one) => one.toFixed(digits)),
        Number.isFinite(ratio) ? ratio.toFixed(3) : '–',
      ]
    })
    if (set === 'days') rows.push(lossRow(summary))
    const title = set === 'days' ? 'days as published' : 'pizza-shaped days (4 stores)'
    const head = [`${own.days} ${title}`, ...OTHERS, 'forno', 'forno/reyes']
    const illegal = own.illegal > 0 ? `\nIllegal actions of forno: ${own.illegal}` : ''
    return [table(head, rows) + illegal]
  })
  return ['', ...parts, byDay(results), ''].join('\n\n')
}

/** What it costs that ready times are only estimated. */
function lossRow(
  summary: (set: Task['set'], policy: string, estimates?: boolean) => Summary,
): string[] {
  const loss = (policy: string) =>
    summary('days', policy, true).clickToDoor - summary('days', policy).clickToDoor
  const [theirs, mine] = [loss('reyes'), loss('forno')]
  const shown = (minutes: number) => `${minutes < 0 ? '' : '+'}${minutes.toFixed(2)}`
  return [
    'ready times only estimated',
    '–',
    '–',
    shown(theirs),
    shown(mine),
    (mine / theirs).toFixed(3),
  ]
}

function byDay(results: readonly Result[]): string {
  const rows = results
    .filter(({ task }) => task.policy === 'forno' && !task.estimates)
    .toSorted((a, b) => a.task.name.localeCompare(b.task.name))
    .map(({ task, figures }) => {
      const { undelivered, clickToDoor, cost, planP99 } = summaryOf([figures])
      return [
        task.name,
        ...[clickToDoor, cost].map((n) => n.toFixed(2)),
        String(undelivered),
        planP99.toFixed(1),
      ]
    })
  return table(['day', 'click-to-door', 'cost', 'undelivered', 'p99 ms'], rows)
}
