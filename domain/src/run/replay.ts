import type { Refusal } from '../refusal/refusal.ts'
import { openOffer } from './offers.ts'
import { played } from './play.ts'
import type { Run } from './run.ts'
import type { RunStatus } from './statuses.ts'
import { plannedAgain } from './stop.ts'
import type { Entry } from './tap.ts'

/** A run as its log tells it, and what of the log cannot have been. */
export interface Replayed {
  run: Run
  /** By the id of the tap. They stay in the log: what is missing before them may still come. */
  refused: ReadonlyMap<string, Refusal[]>
}

/** By when it happened; what one phone did within a millisecond by its own count; then by id, for one answer. */
export const byTime = ({ tap: a }: Entry, { tap: b }: Entry): number =>
  a.at - b.at || a.n - b.n || (a.id < b.id ? -1 : Number(a.id > b.id))

/** Works out a run anew from its plan, its offers and its log, in the order in which things happened. */
export function replayed(run: Run): Replayed {
  const refused = new Map<string, Refusal[]>()
  const after = run.log.toSorted(byTime).reduce((state, entry) => {
    const result = played(state, entry)
    if (result.ok) return result.value
    refused.set(entry.tap.id, result.refusals)
    return state
  }, beginning(run))
  return { run: { ...after, log: run.log.toSorted(byTime) }, refused }
}

/** The run before anything of its log. */
function beginning(run: Run): Run {
  const planned = run.stops.map(plannedAgain)
  const place = (order: string) => run.planned.indexOf(order)
  return {
    ...run,
    status: statusByOffers(run),
    stops: planned.toSorted((a, b) => place(a.order) - place(b.order)),
    departedAt: null,
    reason: '',
    incidents: [],
  }
}

function statusByOffers(run: Run): RunStatus {
  if (run.driver) return 'accepted'
  return openOffer(run) ? 'offered' : 'open'
}
