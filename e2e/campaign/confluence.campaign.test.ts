import type { Stop } from '@forno/domain/run/stop'
import { expect, it } from 'vitest'
import { badTriggers, calm, type Faults } from './faults.ts'
import { runOrders } from './orders/run.ts'
import type { World } from './world.ts'

/** Longer than the evening and the time in which triggers come late: what people do never meets the clockwork. */
const NOBODY_IS_HURRIED = 15

/**
 * When something was done by the clockwork, how often it was tried, and the name that chance drew for a run: the only things
 * that may differ.
 */
const timing = new Set([
  'run',
  'at',
  'stageTimes',
  'dueAt',
  'doneAt',
  'expireAt',
  'attempts',
  'createdAt',
])

const withoutTiming = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !timing.has(key)))
    : value

const stageOf = ({ order, status }: Stop) => `${order} ${status}`

function endOf({ records, accounts }: World): string {
  const orders = records.orders().toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const end = {
    orders,
    runs: [...records.runs().values()]
      .map(({ status, driver, stops }) => ({ status, driver, stops: stops.map(stageOf) }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    events: orders.map(({ id }) => records.eventsOf(id)),
    jobs: [...records.jobs()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    audit: [...records.audit().keys()].toSorted(),
    staff: [...records.staff().values()],
    claims: [...accounts.known],
  }
  return JSON.stringify(end, withoutTiming, 1)
}

it('I13: consequences that are lost, doubled, late and out of order come to the same end', async () => {
  const end = async (seed: number, faults: Faults) =>
    endOf(await runOrders(seed, { faults }, NOBODY_IS_HURRIED))
  for (let seed = 1; seed <= 25; seed++) {
    expect(await end(seed, badTriggers), `seed ${seed}`).toBe(await end(seed, calm))
  }
}, 120_000)
