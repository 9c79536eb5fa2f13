import { percentile } from '../../../bench/orders/statistics.ts'
import type { Outcome } from './outcome.ts'

/** What an evening came to, in minutes and kilometres. NaN where nothing happened that could be counted. */
export interface Figures {
  brought: number
  /** The share of the orders that came within the time that was promised. */
  kept: number
  clickToDoor: number
  clickToDoorP90: number
  ovenToDoor: number
  /** The share of their time that drivers had nothing to drive. */
  waiting: number
  stops: number
  kilometres: number
}

const MINUTE = 60_000
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function figuresOf({ brought, driven, drivers, from, until }: Outcome): Figures {
  const clickToDoor = brought.map(
    ({ placedAt, handedOverAt }) => (handedOverAt - placedAt) / MINUTE,
  )
  const onTheRoad = driven.reduce((sum, way) => sum + way.until - way.from, 0)
  return {
    brought: brought.length,
    kept: mean(brought.map(({ handedOverAt, promisedAt }) => Number(handedOverAt <= promisedAt))),
    clickToDoor: mean(clickToDoor),
    clickToDoorP90: percentile(clickToDoor, 0.9),
    ovenToDoor: mean(brought.map(({ readyAt, handedOverAt }) => (handedOverAt - readyAt) / MINUTE)),
    waiting: 1 - onTheRoad / (drivers * (until - from)),
    stops: mean(driven.map(({ stops }) => stops)),
    kilometres: driven.reduce((sum, { metres }) => sum + metres, 0) / 1000,
  }
}
