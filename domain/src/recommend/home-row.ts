import type { Millis } from '../time/millis.ts'
import { readScore } from './pack.ts'
import type { PastOrder } from './past-order.ts'
import { recencyWeight } from './recency.ts'
import { partOfDay } from './season.ts'
import type { Suggestions } from './suggestions.ts'

export const rowReasons = ['yours', 'hour', 'season', 'popular'] as const
export type RowReason = (typeof rowReasons)[number]

export interface RowEntry {
  item: string
  /** Logarithm: only comparable within one row. */
  score: number
  /** What lifts it most above the average; `popular` when nothing does. */
  because: RowReason
}

export interface Visit {
  now: Millis
  /** 0–23 on the shop's wall; see `momentOf`. */
  hour: number
  /** 0–3; see `seasonOf`. */
  season: number
}

const HALF_LIFE_DAYS = 90
/** Orders of their own that weigh as much as everybody's: taste shows from the second order on. */
const DOUBT = 2
/** Less than this (a tenth more than usual) is no reason worth naming. */
const WORTH_NAMING = 0.1

/**
 * What to show one person first, now: how likely each item is for them (their own orders, with everybody's where
 * they have few), more of what this hour and this season favour. Nobody known: what sells now. Leaves out what
 * `exclude` names. Items that the table has not seen yet count when the person had them.
 */
export function homeRow(
  table: Suggestions,
  history: readonly PastOrder[],
  { now, hour, season }: Visit,
  { exclude, count = 8 }: { exclude: (item: string) => boolean; count?: number },
): RowEntry[] {
  const own = ownShares(history, now)
  const byHour = table.hours[partOfDay(hour)] ?? ''
  const bySeason = table.seasons[season] ?? ''
  const entries = [...new Set([...table.items, ...own.had.keys()])].map((item): RowEntry => {
    const place = table.items.indexOf(item)
    const everybody = place < 0 ? RARE : readScore(table.popular, place)
    const share = ((own.had.get(item) ?? 0) + DOUBT * Math.exp(everybody)) / (own.orders + DOUBT)
    const lifts = {
      yours: Math.log(share) - everybody,
      hour: place < 0 ? 0 : readScore(byHour, place),
      season: place < 0 ? 0 : readScore(bySeason, place),
    }
    const [best] = (['yours', 'hour', 'season'] as const).toSorted((a, b) => lifts[b] - lifts[a])
    return {
      item,
      score: everybody + lifts.yours + lifts.hour + lifts.season,
      because: best && lifts[best] > WORTH_NAMING ? best : 'popular',
    }
  })
  return entries
    .toSorted((a, b) => b.score - a.score || (a.item < b.item ? -1 : 1))
    .filter(({ item }) => !exclude(item))
    .slice(0, count)
}

/** Logarithm of the share of an item that nobody else has had yet: one order in a thousand. */
const RARE = Math.log(0.001)

/** In how many of a person's orders each item was, recent ones counting more. */
function ownShares(history: readonly PastOrder[], now: Millis) {
  const had = new Map<string, number>()
  let orders = 0
  for (const order of history) {
    if (order.at > now) continue
    const weight = recencyWeight(order.at, now, HALF_LIFE_DAYS)
    orders += weight
    for (const item of new Set(order.items.map((one) => one.item))) {
      had.set(item, (had.get(item) ?? 0) + weight)
    }
  }
  return { had, orders }
}
