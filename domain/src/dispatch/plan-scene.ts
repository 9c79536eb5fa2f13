import { minutes, type Millis } from '../time/millis.ts'
import type { ShownPlan } from './desk.ts'
import { planDispatch, type PlanOptions } from './plan-dispatch.ts'
import type { Plan, Run } from './plan.ts'
import { inWords } from './reasons.ts'
import type { Scene } from './scene.ts'
import { snapshotOf } from './snapshot-of.ts'

/** Whoever is put first pushes others out of their time; those come along in the next go. */
const GOES = 3

/**
 * Plans a shop's deliveries. What no longer arrives fresh is planned once more without that limit: a pizza that is late
 * is brought, or a person takes it out; it is never left lying because a rule says so.
 */
export function planScene(scene: Scene, options: Omit<PlanOptions, 'travel'>): Plan {
  const stale = new Set<string>()
  for (let go = 1; ; go++) {
    const plan = planDispatch(snapshotOf(scene, stale), { ...options, travel: scene.between })
    const late = plan.leftOut
      .filter(({ why }) => why === 'wouldBeStale' || why === 'nobodyInTime')
      .filter(({ orderId }) => !stale.has(orderId))
    if (late.length === 0 || go === GOES) return plan
    for (const { orderId } of late) stale.add(orderId)
  }
}

/**
 * So long before its pick-up a run is offered: 90 s to answer, the same again for the next driver if nobody does, and
 * a minute until the sweep has seen that. Earlier binds drivers to what may still change, later lets food stand.
 */
export const OFFER_AHEAD: Millis = minutes(4)

/**
 * The planned runs that somebody should be asked about now: of each driver who has nothing in hand, the first, when it is
 * to begin or soon will be.
 */
export function offersDue(plan: Plan, { now, drivers }: Pick<Scene, 'now' | 'drivers'>): Run[] {
  const asked = new Set<string>()
  return plan.runs.filter(({ driverId, begin, leaveBy, pickUpAt }) => {
    if (asked.has(driverId)) return false
    asked.add(driverId)
    const isFree = drivers.some(({ uid, run }) => uid === driverId && run === null)
    const isSoon = Math.min(leaveBy, pickUpAt) - OFFER_AHEAD <= now
    return isFree && (begin.kind !== 'stay' || isSoon)
  })
}

/** A plan as people read it on the board. */
export const shownPlan = (plan: Plan, at: Millis): ShownPlan => ({
  at,
  runs: plan.runs.map((run) => ({
    driver: run.driverId,
    orders: run.stops.map(({ orderId }) => orderId),
    leaveBy: Math.max(0, run.leaveBy),
    pickUpAt: run.pickUpAt,
    handOverAt: run.stops.map(({ handOverAt }) => handOverAt),
    why: inWords(run.reason),
  })),
  waits: plan.waits.map(({ driverId, storeId, reason }) => ({
    driver: driverId,
    store: storeId,
    why: inWords(reason),
  })),
  leftOut: plan.leftOut.map(({ orderId, why }) => ({ order: orderId, why })),
  measure: plan.measure,
})
