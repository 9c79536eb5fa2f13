import { expect, it } from 'vitest'
import { firstStage } from './hop.ts'
import { problemOf } from './problem.ts'
import type { Place } from './snapshot.ts'
import { NOW, aDriver, aSnapshot, oneWayTown } from './testing/a-snapshot.ts'
import { usualWeights } from './weights.ts'

/** A driver at 0, 0 on the way to the last of these stores: the index of the first stage. */
const stage = (spare: number, ...places: Place[]) => {
  const stores = places.map((at, n) => ({ id: `store${n}`, at }))
  const drivers = [aDriver({ free: { at: [0, 0], from: NOW } })]
  const problem = problemOf(aSnapshot({ stores, drivers }), oneWayTown, usualWeights)
  return firstStage(problem, 0, places.length - 1, spare)
}

it('a way leads by the nearest store on it', () => {
  expect(stage(0, [0, 6], [0, 3], [0, 10])).toBe(1)
})

it('no store is worth a detour when there is no time for one', () => {
  expect(stage(0, [-1, 3], [0, 10])).toBe(1)
  expect(stage(3, [-1, 3], [0, 10])).toBe(0)
})

it('every stage comes nearer: a driver never goes about in circles', () => {
  expect(stage(5, [0, -1], [0, 10])).toBe(1)
})
