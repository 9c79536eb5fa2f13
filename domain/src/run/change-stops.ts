import { replayed } from './replay.ts'
import type { Run } from './run.ts'
import { stopOf } from './run.ts'
import { freshStop, type PlannedStop } from './stop.ts'

/**
 * The run with one more stop at its end. One that was called off comes back as it was: the office takes its word back, or
 * the next replay would call it off again.
 */
export function withStop(run: Run, stop: PlannedStop): Run {
  const version = run.version + 1
  if (!stopOf(run, stop.order)) {
    const stops = [...run.stops, freshStop(stop)]
    return { ...run, stops, planned: [...run.planned, stop.order], version }
  }
  const log = run.log.filter(({ tap }) => tap.move !== 'callOff' || tap.stop !== stop.order)
  return { ...replayed({ ...run, log }).run, version }
}

/** The run after its offer was ended by the office: the driver is not marked as having declined, and another can be asked. */
export const withoutOffer = (run: Run): Run => ({
  ...run,
  status: 'open',
  shownTo: null,
  offers: run.offers.map((offer) => (offer.answer === null ? { ...offer, answer: 'over' } : offer)),
  version: run.version + 1,
})
