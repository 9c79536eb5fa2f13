import type { LngLat } from '../geo/lng-lat.ts'
import type { TravelTimes } from '../geo/travel-times.ts'
import { hasEnded, type Status } from '../order/statuses.ts'
import { type Millis, minutes } from '../time/millis.ts'
import type { Legs, Range } from './estimate.ts'

/** Everything an arrival depends on, as far as it is known. */
export interface EtaQuestion {
  status: Status
  /** When it reached that status. */
  reachedAt: Millis
  /** The shop's usual paces for it, in minutes. */
  legs: Legs
  /** When the kitchen expects to have it ready; null when it has not said. */
  readyAt: Millis | null
  /** When a driver can be at the shop; null when that is not planned yet. */
  driverFrom: Millis | null
  shop: LngLat
  /** Null for who comes to get it. */
  door: LngLat | null
  /** The doors of the run's stops before this one, in order. */
  before: readonly LngLat[]
  /** Where its driver was last, and when; null when nobody has seen them since the shop. */
  driver: { at: LngLat; seenAt: Millis } | null
}

/** How much of an answer is known rather than usual. */
export type Confidence = 'sure' | 'fair' | 'rough'

/** When an order should be with its customer. All lengths in milliseconds. */
export interface Eta {
  expected: Millis
  /** On five-minute marks, holding `expected`, never over. What people are shown goes through `shownEta`. */
  range: Range
  confidence: Confidence
  /** What is still ahead; `drive` as it was from where the driver was last seen. */
  left: { ready: Millis; pickUp: Millis; drive: Millis; handOver: Millis }
  /** How old the position is that the drive was reckoned from; null before the drive. */
  positionAge: Millis | null
}

/** A position older than this is a guess. */
const OLD_POSITION = minutes(3)

/** The answer to "when?" for every screen. Null once the order has ended. */
export function etaOf(
  question: EtaQuestion,
  between: TravelTimes['between'],
  now: Millis,
): Eta | null {
  if (hasEnded(question.status)) return null
  const left = whatIsLeft(question, between, now)
  const onTheWay = question.status === 'onTheWay'
  const seenAt = question.driver?.seenAt ?? question.reachedAt
  const age = onTheWay ? Math.max(0, now - seenAt) : 0
  const all = left.ready + left.pickUp + left.drive + left.handOver
  const spread = Math.max(minutes(2.5), all / 5)
  // At worst the driver has stood still since they were seen, at best come closer all the time. So an older
  // position makes the range wider at its near end, and never moves the far one.
  const earliest = now + Math.max(0, all - age - spread)
  const latest = now + all + spread
  return {
    expected: Math.round(now + all - Math.min(age, left.drive)),
    range: onMarks(earliest, latest),
    confidence: confidenceIn(question.status, age, all),
    left,
    positionAge: onTheWay ? age : null,
  }
}

function whatIsLeft(question: EtaQuestion, between: TravelTimes['between'], now: Millis) {
  const { status, legs, driverFrom, reachedAt } = question
  const ready = untilReady(question, now)
  const rest = (leg: keyof Legs) => Math.max(0, reachedAt + minutes(legs[leg]) - now)
  const handOver = status === 'arrived' ? rest('handOver') : minutes(legs.handOver)
  if (status === 'arrived') return { ready: 0, pickUp: 0, drive: 0, handOver }
  const drive = driveLeft(question, between)
  if (status === 'onTheWay') return { ready: 0, pickUp: 0, drive, handOver }
  const packing = status === 'ready' ? rest('pickUp') : minutes(legs.pickUp)
  const waiting = question.door && driverFrom !== null ? driverFrom - now - ready : 0
  return { ready, pickUp: Math.max(packing, waiting), drive, handOver }
}

/** When the food will be packed, as far as its stage tells; when it was, once it is. */
export const readyAt = (
  question: Pick<EtaQuestion, 'status' | 'reachedAt' | 'legs' | 'readyAt'>,
  now: Millis,
): Millis => (question.status === 'ready' ? question.reachedAt : now + untilReady(question, now))

/** Until the food is packed. The kitchen's own word counts for more than its usual pace, but is never behind us. */
function untilReady(
  { status, reachedAt, legs, readyAt: said }: Parameters<typeof readyAt>[0],
  now: Millis,
): Millis {
  if (status === 'ready' || status === 'onTheWay' || status === 'arrived') return 0
  if (said !== null) return Math.max(0, said - now)
  const rest = (leg: keyof Legs) => Math.max(0, reachedAt + minutes(legs[leg]) - now)
  const cooking = minutes(legs.prepare) + minutes(legs.bake)
  switch (status) {
    case 'awaitingPayment':
      return minutes(legs.accept) + cooking
    case 'placed':
      return rest('accept') + cooking
    case 'preparing':
      return rest('prepare') + minutes(legs.bake)
    case 'baking':
      return rest('bake')
    default:
      // Accepted: nobody has begun, so nothing is getting less.
      return cooking
  }
}

/** The way over the stops before, with a hand-over at each, from the shop or where the driver was last seen. */
function driveLeft(question: EtaQuestion, between: TravelTimes['between']): Millis {
  const { status, driver, shop, door, before, legs } = question
  if (!door) return 0
  const start = status === 'onTheWay' && driver ? driver.at : shop
  const way = [start, ...before, door]
  const seconds = way
    .slice(1)
    .reduce((total, place, i) => total + between(way[i] ?? place, place), 0)
  return Math.round(seconds * 1000) + before.length * minutes(legs.handOver)
}

const MARK = minutes(5)

function onMarks(earliest: Millis, latest: Millis): Range {
  const from = Math.floor(earliest / MARK) * MARK
  return { from, to: Math.max(from + MARK, Math.ceil(latest / MARK) * MARK) }
}

function confidenceIn(status: Status, age: Millis, left: Millis): Confidence {
  if (status === 'awaitingPayment' || status === 'placed' || age > OLD_POSITION) return 'rough'
  const close = status === 'onTheWay' && age <= minutes(1) && left <= minutes(15)
  return close || status === 'arrived' || status === 'ready' ? 'sure' : 'fair'
}
