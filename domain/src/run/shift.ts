import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import { type Driver, driverStatus } from './driver.ts'
import type { Run } from './run.ts'

const changed = (driver: Driver, changes: Partial<Driver>): Result<Driver> =>
  ok({ ...driver, ...changes, version: driver.version + 1 })

const invalid = (field: string, problem: string) =>
  refuse('invalid', { field, params: { problem } })
const cannot = (why: 'busy' | 'off') => refuse('driverCannot', { params: { why } })

/**
 * Begins a shift. Begun twice it is the same one. Refuses `driverCannot` (why: busy with another shift, off when this one
 * has ended already), `notADriver` (of that shop) and `invalid` (`until`).
 */
export function startShift(
  driver: Driver,
  { id, store, until }: { id: string; store: string; until: Millis },
  now: Millis,
): Result<Driver> {
  if (driver.shift) return driver.shift.id === id ? ok(driver) : cannot('busy')
  // A late second sending of what has ended since.
  if (driver.lastShift?.id === id) return cannot('off')
  if (!driver.stores.includes(store)) return refuse('notADriver')
  if (until <= now) return invalid('until', 'is over already')
  const shift = { id, store, from: now, until, pausedAt: null, brought: 0 }
  return changed(driver, { shift })
}

/** Ends the shift. Refuses `driverCannot` (why: busy) while a run is not finished. */
export function endShift(driver: Driver, now: Millis): Result<Driver> {
  if (!driver.shift) return ok(driver)
  if (driver.run !== null) return cannot('busy')
  const { id, store, from } = driver.shift
  return changed(driver, {
    shift: null,
    lastShift: { id, store, from, ended: Math.max(from, now) },
  })
}

/** Takes a break, or ends it. Refuses `driverCannot` (why: busy with a run in hand, off without a shift). */
export function pauseShift(driver: Driver, pausedAt: Millis | null): Result<Driver> {
  if (!driver.shift) return cannot('off')
  if (pausedAt !== null && driver.run !== null) return cannot('busy')
  if ((driver.shift.pausedAt === null) === (pausedAt === null)) return ok(driver)
  return changed(driver, { shift: { ...driver.shift, pausedAt } })
}

/** Why a run cannot be offered to a driver now; undefined when it can. */
export function cannotTake(
  driver: Driver,
  run: Pick<Run, 'id' | 'store' | 'stops'>,
  now: Millis,
): 'off' | 'onBreak' | 'busy' | 'otherStore' | 'tooMuch' | 'shiftEnds' | undefined {
  const status = driverStatus(driver)
  if (status !== 'free' && driver.run !== run.id) return status === 'busy' ? 'busy' : status
  if (driver.shift?.store !== run.store) return 'otherStore'
  if (run.stops.length > driver.capacity) return 'tooMuch'
  return now >= driver.shift.until ? 'shiftEnds' : undefined
}

/**
 * The driver with a run in hand: the other half of the transaction that offers or assigns it. Refuses `driverCannot`
 * (why: what `cannotTake` answers).
 */
export function takeRun(driver: Driver, run: Run, now: Millis): Result<Driver> {
  const problem = cannotTake(driver, run, now)
  if (problem) return refuse('driverCannot', { params: { why: problem } })
  return driver.run === run.id ? ok(driver) : changed(driver, { run: run.id })
}

/** The driver without that run: declined, timed out, withdrawn or finished; `brought` orders are counted. */
export function letGoOfRun(driver: Driver, runId: string, brought = 0): Driver {
  if (driver.run !== runId) return driver
  const shift = driver.shift && { ...driver.shift, brought: driver.shift.brought + brought }
  return { ...driver, run: null, shift, version: driver.version + 1 }
}
