import { lastKnown } from '../delivery/eta-question.ts'
import type { LngLat } from '../geo/lng-lat.ts'
import type { Driver } from '../run/driver.ts'
import type { Run } from '../run/run.ts'
import { isAtDoor } from '../run/statuses.ts'
import { type Millis, minutes } from '../time/millis.ts'
import { foodReadyAt } from './food-ready.ts'
import { betweenFor, type Scene, seenOf } from './scene.ts'

/** What is ahead of a driver with a run in hand, or of one who is asked about it. */
export interface RunAhead {
  /** When everything is in the bag; null once it is. */
  leavesAt: Millis | null
  /** Where and when the last thing on board is handed over. */
  free: { at: LngLat; from: Millis }
}

/** A driver's way over what is left of a run: to the shop, food, doors, and back with what nobody took. */
export function runAhead(scene: Scene, run: Run, driver: Driver): RunAhead {
  const { now, store } = scene
  const between = betweenFor(scene, driver)
  const handOver = minutes(store.paces.handOver)
  const seen = seenOf(scene, driver.uid)
  let place: LngLat = lastKnown(run, seen)?.at ?? run.shop
  let time = now
  const goTo = (to: LngLat) => {
    time += Math.round(between(place, to) * 1000)
    place = to
  }
  let leavesAt: Millis | null = null
  const stops = run.stops.filter(({ status }) => status === 'waiting' || status === 'onBoard')
  if (run.status === 'underWay') {
    const door = run.stops.find(({ status }) => isAtDoor(status))
    if (door) {
      place = door.at
      time = Math.max(now, (door.times.arrived ?? now) + handOver)
    }
  } else {
    goTo(run.shop)
    const food = stops.map(({ order }) => {
      const found = scene.orders.find(({ id }) => id === order)
      return found ? foodReadyAt(found, now) : now
    })
    leavesAt = Math.max(time, ...food) + minutes(store.paces.pickUp)
    time = leavesAt
  }
  for (const { at } of stops) {
    goTo(at)
    time += handOver
  }
  if (run.stops.some(({ status }) => status === 'returning')) goTo(run.shop)
  return { leavesAt, free: { at: place, from: time } }
}
