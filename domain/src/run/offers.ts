import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Millis } from '../time/millis.ts'
import { type RunMoveName, runMoveCalled } from './moves.ts'
import { type Offer, OFFER_LASTS } from './offer.ts'
import type { Run } from './run.ts'
import type { Who } from './tap.ts'

/*
 * Offers and their answers are decided by the server's clock, one transaction each: of two drivers who accept, or one
 * who accepts as the time runs out, the first that is written counts, and the other is told how things stand.
 */

const after = (run: Run, name: RunMoveName, changes: Partial<Run>): Run => ({
  ...run,
  status: runMoveCalled(name).to ?? run.status,
  ...changes,
  version: run.version + 1,
})

function problemWith(run: Run, name: RunMoveName, by: Who) {
  const move = runMoveCalled(name)
  if (!move.by.includes(by.as)) return refuse('notAllowed')
  if (!move.from.includes(run.status)) {
    return refuse('runMovedOn', { params: { status: run.status } })
  }
  return undefined
}

/** The run's offers with the open one answered. */
const answered = ({ offers }: Run, answer: NonNullable<Offer['answer']>): Offer[] =>
  offers.map((offer) => (offer.answer === null ? { ...offer, answer } : offer))

/** The offer that waits for an answer. */
export const openOffer = ({ offers }: Pick<Run, 'offers'>): Offer | undefined =>
  offers.find(({ answer }) => answer === null)

/** Drivers who have said no, or nothing: they are not asked about this run again. */
export const notAgain = ({ offers }: Pick<Run, 'offers'>): string[] =>
  offers
    .filter(({ answer }) => answer === 'declined' || answer === 'timedOut')
    .map(({ driver }) => driver.uid)

/** Asks a driver. Refuses `runMovedOn` while another one is asked or has it. */
export function offerTo(run: Run, driver: Offer['driver'], by: Who, now: Millis): Result<Run> {
  const offer: Offer = { driver, at: now, until: now + OFFER_LASTS, answer: null }
  const changes = { offers: [...run.offers, offer], shownTo: driver.uid }
  return problemWith(run, 'offer', by) ?? ok(after(run, 'offer', changes))
}

/**
 * The driver who is asked says yes or no. Said twice it is the same as once. Refuses `notAllowed` (somebody else is
 * asked), `offerGone` (its time is over) and `runMovedOn` (nobody is asked any more).
 */
export function answerOffer(
  run: Run,
  answer: 'accept' | 'decline',
  by: Who,
  now: Millis,
): Result<Run> {
  if (answer === 'accept' && run.driver?.uid === by.uid) return ok(run)
  const last = run.offers.findLast(({ driver }) => driver.uid === by.uid)
  if (answer === 'decline' && last?.answer === 'declined') return ok(run)
  const problem = problemWith(run, answer, by)
  if (problem) return problem
  const offer = openOffer(run)
  if (!offer || offer.driver.uid !== by.uid) return refuse('notAllowed')
  if (now >= offer.until) return refuse('offerGone')
  const { driver } = offer
  return ok(
    answer === 'accept'
      ? after(run, 'accept', { offers: answered(run, 'accepted'), driver })
      : after(run, 'decline', { offers: answered(run, 'declined'), shownTo: null }),
  )
}

/** What the sweep makes of an offer whose time is over: the next driver can be asked. Otherwise as it was. */
export function timedOut(run: Run, now: Millis): Run {
  const offer = openOffer(run)
  if (run.status !== 'offered' || !offer || now < offer.until) return run
  return after(run, 'timeOut', { offers: answered(run, 'timedOut'), shownTo: null })
}

/** A manager gives the run to a driver, whoever was being asked. */
export function assignRun(run: Run, driver: Offer['driver'], by: Who): Result<Run> {
  return (
    problemWith(run, 'assign', by) ??
    ok(after(run, 'assign', { offers: answered(run, 'over'), driver, shownTo: driver.uid }))
  )
}
