import type { Outcome } from './run-some.ts'
import { VARIANTS } from './runs.ts'

/** The end states that runs of one scenario came to: one, when the order of arrival makes no difference. */
const endsOf = ({ ends }: Outcome, scenario: 'won' | 'lost') =>
  [...ends]
    .filter(([end]) => end.startsWith(`${scenario} `))
    .toSorted(([, a], [, b]) => b.runs - a.runs)

export const holds = (outcome: Outcome): boolean =>
  outcome.failures.length === 0 &&
  endsOf(outcome, 'won').length <= 1 &&
  endsOf(outcome, 'lost').length <= 1

/** What there is to say about runs, and for what does not hold how to do it again. */
export function report(outcome: Outcome, seed: number, seconds: number): string {
  const { runs, early, failures } = outcome
  const again = (n: number) =>
    `npm run campaign -- --payments --seed ${seed} --ordering ${Math.floor(n / VARIANTS)} --variant ${n % VARIANTS}`
  const states = (['won', 'lost'] as const).flatMap((scenario) => {
    const [most, ...others] = endsOf(outcome, scenario)
    if (!most) return []
    const [end, { runs: alike, one }] = most
    return [
      `dispute ${scenario}: ${1 + others.length} final state${others.length > 0 ? 's' : ''}, ${alike} runs in the first`,
      ...others
        .slice(0, 5)
        .flatMap(([other, { runs: so, one: example }]) => [
          `  ${so} runs end otherwise, for example: ${again(example)}`,
          ...differences(end, other).map((line) => `    ${line}`),
          `    (as most: ${again(one)})`,
        ]),
    ]
  })
  return [
    `${runs} runs of seven notices (${early} met by an early reconciler) in ${seconds.toFixed(1)} s, seed ${seed}`,
    ...states,
    `I1 to I5 broken, or a surprise, in ${failures.length === 0 ? 'none' : `${failures.length} or more`}`,
    ...failures
      .slice(0, 5)
      .flatMap(({ n, words, complaints }) => [
        `  ${again(n)}`,
        `    ${words}`,
        ...complaints.slice(0, 5).map((complaint) => `    ${complaint}`),
      ]),
  ].join('\n')
}

/** Where two end states differ, by their fields. */
function differences(a: string, b: string): string[] {
  const [left, right] = [a, b].map((end) => leaves(JSON.parse(end.slice(end.indexOf(' ')))))
  const paths = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])
  return [...paths]
    .filter((path) => left?.get(path) !== right?.get(path))
    .slice(0, 8)
    .map((path) => `${path}: ${right?.get(path)} instead of ${left?.get(path)}`)
}

function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || typeof value !== 'object') return found.set(path, String(value))
  for (const [key, inner] of Object.entries(value)) leaves(inner, `${path}.${key}`, found)
  return found
}
