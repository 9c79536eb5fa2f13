import type { Range } from '@forno/domain/delivery/estimate'
import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import { isSamePlan } from '@forno/domain/dispatch/is-same-plan'
import { learnFrom } from '@forno/domain/dispatch/learn'
import type { Run as PlannedRun } from '@forno/domain/dispatch/plan'
import { offersDue, planScene, shownPlan } from '@forno/domain/dispatch/plan-scene'
import type { Scene } from '@forno/domain/dispatch/scene'
import { movedEstimates } from '@forno/domain/dispatch/shown-estimates'
import type { Order } from '@forno/domain/order/order'
import type { Run } from '@forno/domain/run/run'
import { minutes } from '@forno/domain/time/millis'
import type { Thought } from './lease.ts'
import { emptyRuns } from './open-runs.ts'

/** Milliseconds that a search may take: it is over sooner unless very much is open. */
const BUDGET = 100
/** However little happens, the board's plan is not older than this. */
const SHOWN_FOR = minutes(5)

/** What comes of looking at a shop. */
export interface Thinking {
  thought: Thought
  /** Runs that somebody is to be asked about now. */
  due: PlannedRun[]
  estimates: { order: Order; estimate: Range }[]
  /** Open runs without orders. */
  empty: Run[]
}

/** Plans a scene. The same scene in the same minute gives the same plan, as long as the search has its time. */
export function think(scene: Scene): Thinking {
  const { now, desk } = scene
  const { forecast, learnt } = learnFrom(desk, scene.orders)
  const seen = { ...scene, desk: { ...desk, forecast, learnt } }
  const seed = Math.floor(now / minutes(1))
  const plan = planScene(seen, { seed, budgetMs: BUDGET, clock: () => performance.now() })
  const { declined = {} } = desk
  return {
    thought: { plan: shownPlan(plan, now), forecast, learnt, declined },
    due: desk.auto ? offersDue(plan, seen) : [],
    estimates: movedEstimates(seen, plan),
    empty: emptyRuns(seen),
  }
}

/** Whether a plan would change nothing that anybody can see, so that a quiet minute costs no write. */
export function isNothingNew(desk: DispatchDesk, thinking: Thinking, now: number): boolean {
  const { thought, due, estimates, empty } = thinking
  const { plan, learnt, declined } = thought
  const isQuiet = due.length === 0 && estimates.length === 0 && empty.length === 0
  const isShown = plan && desk.plan && now - desk.plan.at < SHOWN_FOR && isSamePlan(desk.plan, plan)
  const isKnown =
    holdTheSame(desk.learnt, learnt) && holdTheSame(desk.declined ?? {}, declined) && !desk.again
  return isQuiet && isKnown && isShown === true && desk.planningUntil === 0
}

/** By what they hold, in whatever order it is stored. */
const holdTheSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return fields.map(([name, held]) => [name, sorted(held)])
}
