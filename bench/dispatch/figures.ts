import { percentile } from '../orders/statistics.ts'

/** A day for one policy. */
export type Task = {
  policy: string
  /** The day's folder. */
  folder: string
  name: string
  /** Ready times are shown only as estimates. */
  estimates: boolean
  set: 'days' | 'pizza'
  /** Seconds between two plans. */
  seconds: number
}

/** What the simulator's evaluate() says of a day, as far as the table needs it; minutes and dollars. */
export type Figures = {
  placed: number
  delivered: number
  illegal: number
  costPerOrder: number
  ctd: { mean: number; p90: number }
  overage: { mean: number }
  rtp: { mean: number }
  planMs: number[]
}

/** The figures of many days as the table has them: means over the days. */
export type Summary = {
  days: number
  undelivered: number
  illegal: number
  clickToDoor: number
  p90: number
  over: number
  readyToPickup: number
  cost: number
  /** The worst day's 99th percentile of planning, and the longest of all, in ms. */
  planP99: number
  planMax: number
}

export function summaryOf(figures: readonly Figures[]): Summary {
  const mean = (of: (one: Figures) => number) =>
    figures.reduce((sum, one) => sum + of(one), 0) / figures.length
  const sum = (of: (one: Figures) => number) => figures.reduce((all, one) => all + of(one), 0)
  const worst = (of: (one: Figures) => number) =>
    figures.reduce((most, one) => Math.max(most, of(one)), 0)
  return {
    days: figures.length,
    undelivered: sum(({ placed, delivered }) => placed - delivered),
    illegal: sum(({ illegal }) => illegal),
    clickToDoor: mean(({ ctd }) => ctd.mean),
    p90: mean(({ ctd }) => ctd.p90),
    over: mean(({ overage }) => overage.mean),
    readyToPickup: mean(({ rtp }) => rtp.mean),
    cost: mean(({ costPerOrder }) => costPerOrder),
    planP99: worst(({ planMs }) => percentile(planMs, 0.99)),
    planMax: worst(({ planMs }) => planMs.reduce((most, ms) => Math.max(most, ms), 0)),
  }
}
