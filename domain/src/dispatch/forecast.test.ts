import { expect, it } from 'vitest'
import { afterOrder, afterReady, expectedAt, noForecast, usualGive } from './forecast.ts'
import { NOW, after, minute } from './testing/a-snapshot.ts'

const anOrderAt = (storeId: string, placed: number, wait = 10) => ({
  storeId,
  placedAt: after(placed),
  readyAt: after(placed + wait),
})
const learnt = [
  ...Array.from({ length: 8 }, (_, n) => anOrderAt('busy', n)),
  anOrderAt('quiet', 9),
].reduce(afterOrder, noForecast)

it('a store that sold more is expected to sell more', () => {
  const { perHour } = expectedAt(learnt, ['busy', 'quiet', 'new'], after(10))
  const [busy, quiet, fresh] = perHour.map(({ orders }) => orders)
  expect(busy).toBeGreaterThan(4 * (quiet ?? 0))
  expect(quiet).toBeGreaterThan(fresh ?? 0)
  expect(fresh).toBeGreaterThan(0)
})

it('what came long ago says where, no longer how many', () => {
  const sum = (now: number) =>
    expectedAt(learnt, ['busy', 'quiet'], now).perHour.reduce((all, { orders }) => all + orders, 0)
  expect(sum(after(10))).toBeGreaterThan(10)
  expect(sum(after(200))).toBeLessThan(4)
})

it('how long food takes is learnt from what is said', () => {
  const many = Array.from({ length: 50 }, (_, n) => anOrderAt('busy', n, 10)).reduce(
    afterOrder,
    noForecast,
  )
  expect(expectedAt(many, ['busy'], NOW).preparing.mean).toBeCloseTo(10, 0)
})

it('a kitchen that keeps its word is believed, another by as much as it errs', () => {
  const word = { placedAt: NOW, said: after(20), came: after(20) }
  const kept = Array.from({ length: 30 }, () => word).reduce(afterReady, noForecast)
  expect(usualGive(kept, minute(20))).toBe(0)
  const late = { ...word, came: after(30) }
  const broken = Array.from({ length: 30 }, () => late).reduce(afterReady, noForecast)
  expect(usualGive(broken, minute(20)) / minute(1)).toBeCloseTo(10, 0)
})
