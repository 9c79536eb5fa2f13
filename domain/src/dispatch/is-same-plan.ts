import { minutes } from '../time/millis.ts'
import type { ShownPlan } from './desk.ts'

/** By less than this nobody sees that a planned time has moved. */
const SEEN = minutes(2)

/** Whether two plans say the same to whoever looks at the board: who brings what, about when, and what is left out. */
export function isSamePlan(one: ShownPlan, other: ShownPlan): boolean {
  const said = ({ runs, waits, leftOut }: ShownPlan) =>
    JSON.stringify([
      runs.map(({ driver, orders, why }) => [driver, orders, why]),
      waits.map(({ driver, store }) => [driver, store]),
      leftOut.map(({ order, why }) => [order, why]),
    ])
  return (
    said(one) === said(other) &&
    one.runs.every(({ pickUpAt }, n) => Math.abs(pickUpAt - (other.runs[n]?.pickUpAt ?? 0)) < SEEN)
  )
}
