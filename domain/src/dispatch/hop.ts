import type { Problem } from './problem.ts'

/**
 * The first stage of a way to a store: the nearest other store that lies on it (at most `spare` minutes are
 * lost), or the store itself. A driver told to go far is bound for long; one at a stage can be sent elsewhere.
 */
export function firstStage(problem: Problem, driver: number, to: number, spare: number): number {
  const { between, stores } = problem
  const speed = problem.speed[driver]!
  const from = problem.startOf(driver)
  const whole = between(from, to) / speed
  let stage = to
  let [shortest, least] = [whole, Infinity]
  for (let store = 0; store < stores; store++) {
    const leg = between(from, store) / speed
    // Less than a minute is no stage: the next plan would find the driver where the last one did.
    if (leg < 1 || leg > shortest || leg >= whole) continue
    const rest = between(store, to) / speed
    const both = leg + rest
    // Every stage comes at least a minute nearer, or a driver could go about for ever.
    if (both > whole + spare || rest > whole - 1 || (leg === shortest && both >= least)) continue
    ;[stage, shortest, least] = [store, leg, both]
  }
  return stage
}
