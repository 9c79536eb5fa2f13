import type { LngLat } from '@forno/domain/geo/lng-lat'
import { type MatrixCache, pairKey, withoutOld } from '@forno/domain/geo/matrix-cache'
import { elementsLeft, spentMore } from '@forno/domain/geo/matrix-spend'
import { type MatrixPlan, planMatrixCalls } from '@forno/domain/geo/plan-matrix-calls'
import type { TravelRecord } from '@forno/domain/geo/travel-record'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import type { Store } from '@forno/domain/store/store'
import { localDay } from '@forno/domain/time/local-day'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Context } from '../context.ts'
import { documentAt } from '../documents.ts'
import { wordsOf } from '../log.ts'
import type { RouteMatrix, Way } from '../route-matrix.ts'

/** Traffic is another after this long. */
export const ANSWERS_LAST: Millis = minutes(30)
/** Pairs that are remembered: a document holds a megabyte, and a pair takes some hundred bytes of it. */
const MOST_KNOWN = 1900
/** Elements that one plan may ask for: a busy evening must not spend the day's at once. */
const MOST_AT_ONCE = 250

/**
 * What the service has answered lately for this vehicle, after it was asked about what is missing. What that costs is
 * written down before it is asked: an answer that is lost is billed too. A call that fails leaves its pairs out.
 */
export async function askedLately(
  ctx: Context,
  matrix: RouteMatrix,
  store: Pick<Store, 'id' | 'hours'>,
  vehicle: Vehicle,
  pairs: readonly (readonly [from: LngLat, to: LngLat])[],
): Promise<MatrixCache> {
  const at = documentAt(ctx.db, 'travels/{store}', store.id)
  const { plan, record } = await ctx.db.runTransaction(async (tx) => {
    const known: TravelRecord = (await tx.get(at)).data() ?? { spend: null, known: {} }
    const made = planned(known)
    if (made.elements === 0) return { plan: made, record: known }
    const spend = spentMore(known.spend, date(), made.elements)
    tx.set(at, { ...known, spend })
    return { plan: made, record: { ...known, spend } }
  })
  const ways = (await Promise.all(plan.calls.map(ask))).flat()
  if (ways.length === 0) return cacheOf(record, vehicle)
  return ctx.db.runTransaction(async (tx) => {
    const newest = (await tx.get(at)).data() ?? record
    const after = { ...newest, known: kept({ ...newest.known, ...answers(ways) }, ctx.now()) }
    tx.set(at, after)
    return cacheOf(after, vehicle)
  })

  function date(): string {
    return localDay(store.hours.timeZone, ctx.now()).date
  }
  function planned(known: TravelRecord): MatrixPlan {
    const left = elementsLeft(known.spend, date(), matrix.perDay)
    const budget = Math.min(left, MOST_AT_ONCE)
    return planMatrixCalls(pairs, cacheOf(known, vehicle), ctx.now(), { budget, ttl: ANSWERS_LAST })
  }
  async function ask(call: MatrixPlan['calls'][number]): Promise<Way[]> {
    try {
      return await matrix.ask(vehicle, call)
    } catch (thrown) {
      ctx.log.warn('travel times were not answered', { store: store.id, error: wordsOf(thrown) })
      return []
    }
  }
  function answers(found: readonly Way[]): TravelRecord['known'] {
    return Object.fromEntries(
      found.map(({ from, to, seconds }) => [
        `${vehicle} ${pairKey(from, to)}`,
        { seconds, at: ctx.now() },
      ]),
    )
  }
}

/** The part of a record that is about one vehicle, by pair. */
function cacheOf({ known }: TravelRecord, vehicle: Vehicle): MatrixCache {
  const mine = `${vehicle} `
  return new Map(
    Object.entries(known).flatMap(([key, answer]) =>
      key.startsWith(mine) ? [[key.slice(mine.length), answer] as const] : [],
    ),
  )
}

/** The newest answers that are still of use. */
const kept = (known: TravelRecord['known'], now: Millis): TravelRecord['known'] =>
  Object.fromEntries(
    [...withoutOld(new Map(Object.entries(known)), now, ANSWERS_LAST)]
      .toSorted(([, a], [, b]) => b.at - a.at)
      .slice(0, MOST_KNOWN),
  )
