import type { Millis } from '../time/millis.ts'
import type { LngLat } from './lng-lat.ts'
import { isFresh, type MatrixCache, pairKey, roundedPlace } from './matrix-cache.ts'

/** One question to the service: it answers, and bills, every origin × destination. */
export interface MatrixCall {
  origins: LngLat[]
  destinations: LngLat[]
}

export interface MatrixPlan {
  calls: MatrixCall[]
  /** What the calls will be billed for: Σ origins × destinations. Never more than the budget. */
  elements: number
  /** Wanted pairs that neither the cache nor the calls answer: they fall back to the streets. */
  leftOut: number
}

export interface MatrixLimits {
  /** Elements that may still be spent: what is left of the day's cost cap. */
  budget: number
  /** Longest side of one call. Google's `computeRouteMatrix` takes 625 elements: 25 × 25. */
  side?: number
  /** How long an answer is used, milliseconds. */
  ttl: Millis
}

const SIDE = 25

/**
 * Which pairs to ask a paid matrix service about. Pairs come with the most important first; those known and
 * fresh, twice the same 11 m squares, and from a square to itself cost nothing. Origins that still miss the same
 * destinations share a call, so that nothing is paid for that was not wanted.
 */
export function planMatrixCalls(
  pairs: readonly (readonly [from: LngLat, to: LngLat])[],
  cache: MatrixCache,
  now: Millis,
  { budget, side = SIDE, ttl }: MatrixLimits,
): MatrixPlan {
  const wanted = new Map<string, { from: LngLat; to: LngLat }>()
  for (const [start, end] of pairs) {
    const from = roundedPlace(start)
    const to = roundedPlace(end)
    const key = pairKey(from, to)
    const known = cache.get(key)
    if (key === pairKey(to, to) || (known && isFresh(known.at, now, ttl))) continue
    wanted.set(key, { from, to })
  }
  const affordable = [...wanted.values()].slice(0, Math.max(0, Math.floor(budget)))
  const calls = blocks(affordable).flatMap((block) => split(block, side))
  return { calls, elements: affordable.length, leftOut: wanted.size - affordable.length }
}

/** Exact rectangles: origins grouped by the very destinations they miss. */
function blocks(pairs: readonly { from: LngLat; to: LngLat }[]): MatrixCall[] {
  const rows = grouped(pairs, ({ from }) => pairKey(from, from)).map((row) => ({
    origin: row.map(({ from }) => from).slice(0, 1),
    destinations: row.map(({ to }) => to),
  }))
  const named = ({ destinations }: { destinations: LngLat[] }) =>
    destinations
      .map((to) => pairKey(to, to))
      .toSorted()
      .join(' ')
  return grouped(rows, named).map((same) => ({
    origins: same.flatMap(({ origin }) => origin),
    destinations: same[0]?.destinations ?? [],
  }))
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group) group.push(thing)
    else groups.set(keyOf(thing), [thing])
  }
  return [...groups.values()]
}

const split = ({ origins, destinations }: MatrixCall, side: number): MatrixCall[] =>
  chunks(origins, side).flatMap((some) =>
    chunks(destinations, side).map((others) => ({ origins: some, destinations: others })),
  )

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  )
