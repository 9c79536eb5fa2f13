import { days, type Millis } from '../time/millis.ts'

/** What an order from then counts now: 1 today, half after the half-life. Never more than 1. */
export const recencyWeight = (at: Millis, now: Millis, halfLifeDays: number): number =>
  0.5 ** (Math.max(0, now - at) / days(halfLifeDays))
