import type { Millis } from '../time/millis.ts'
import type { Case } from './case.ts'
import { type ProblemKind, problemKinds } from './problem-kinds.ts'

/** So many problems, of so many different orders. */
interface Count {
  problems: number
  orders: number
}
export interface OfKind extends Count {
  kind: ProblemKind
}
export interface OfItem extends Count {
  id: string
  name: string
  /** What is wrong with it, most often first. */
  kinds: ProblemKind[]
}

export interface ReasonsReport extends Count {
  /** Orders placed in the same time; null when that is not known. */
  placed: number | null
  /** Most often first; none that did not occur. */
  byKind: OfKind[]
  byItem: OfItem[]
}

const countOf = (cases: readonly Case[]): Count => ({
  problems: cases.length,
  orders: new Set(cases.map(({ order }) => order)).size,
})

const oftenFirst = (a: Count, b: Count): number => b.problems - a.problems || b.orders - a.orders

const kindsIn = (cases: readonly Case[]): OfKind[] =>
  problemKinds
    .map((kind) => ({ kind, ...countOf(cases.filter((one) => one.kind === kind)) }))
    .filter(({ problems }) => problems > 0)
    .toSorted(oftenFirst)

/** What was told of since then, by kind and by item of the card: what the kitchen can do something about. */
export function reasonsReport(
  cases: readonly Case[],
  { since, placed }: { since: Millis; placed: number | null },
): ReasonsReport {
  const told = cases.filter(({ openedAt }) => openedAt >= since)
  const byItem = new Map<string, { name: string; cases: Case[] }>()
  for (const one of told) {
    const named = new Map(one.items.flatMap(({ ids, name }) => ids.map((id) => [id, name])))
    for (const [id, name] of named) {
      const known = byItem.get(id) ?? { name: plainName(id, name), cases: [] }
      known.cases.push(one)
      byItem.set(id, known)
    }
  }
  return {
    ...countOf(told),
    placed,
    byKind: kindsIn(told),
    byItem: [...byItem]
      .map(([id, { name, cases: ofItem }]) => ({
        id,
        name,
        ...countOf(ofItem),
        kinds: kindsIn(ofItem).map(({ kind }) => kind),
      }))
      .toSorted((a, b) => oftenFirst(a, b) || a.id.localeCompare(b.id)),
  }
}

/** A half of a pizza stands in the report as itself: its line's name has both. */
const plainName = (id: string, name: string): string =>
  name.startsWith('Half ') ? id.replaceAll('-', ' ').replace(/^./, (c) => c.toUpperCase()) : name

/** Of a hundred orders so many, to one decimal; null when nobody knows how many there were. */
export const shareOf = ({ orders }: Count, placed: number | null): number | null =>
  placed === null || placed === 0
    ? null
    : Math.round((1000 * Math.min(orders, placed)) / placed) / 10
