import type { Driver } from '@forno/domain/run/driver'
import { openOffer } from '@forno/domain/run/offers'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Run } from '@forno/domain/run/run'
import { isActive, isCarried } from '@forno/domain/run/statuses'
import type { Invariant } from './look.ts'

/**
 * I11 as runs tell it, after every commit: who has a run in hand and what drivers have in hand is the same, they are on
 * shift, no bag holds more than it can; an order is carried by one run at most, and knows which.
 */
export const runsAgree: Invariant = ({ records }) => {
  const drivers = records.drivers()
  const runs = records.runs()
  const orders = new Map(records.orders().map((order) => [order.id, order]))
  const complaints: string[] = []
  const say = (words: string) => void complaints.push(`I11: ${words}`)

  for (const { uid, run } of drivers.values()) {
    const inHand = run === null ? undefined : runs.get(run)
    if (run !== null && (!inHand || holderOf(inHand) !== uid))
      say(`${uid} has no part in run ${run}`)
  }
  const carriedBy = new Map<string, string>()
  for (const run of runs.values()) {
    const uid = holderOf(run)
    if (uid !== undefined) for (const words of wrongWith(run, drivers.get(uid))) say(words)
    for (const { order: id, status } of run.stops) {
      if (!isActive(run.status) || (status !== 'waiting' && !isCarried(status))) continue
      const other = carriedBy.get(id)
      if (other !== undefined) say(`order ${id} is carried by ${other} and ${run.id}`)
      carriedBy.set(id, run.id)
      const order = orders.get(id)
      // What comes back, or ended while its driver was out of reach, is carried all the same.
      if (order && !hasEnded(order.status) && status !== 'returning' && order.run !== run.id) {
        say(`order ${id} is carried by ${run.id} and says ${order.run}`)
      }
    }
  }
  for (const { id, activeDriver, run } of orders.values()) {
    if (activeDriver === null) continue
    const carrier = run === null ? undefined : runs.get(run)
    if (!carrier || holderOf(carrier) !== activeDriver || carriedBy.get(id) !== run) {
      say(`order ${id} is open to ${activeDriver}, who does not carry it`)
    }
  }
  return complaints
}

/** Whoever has a run in hand, or is asked about it. */
const holderOf = (run: Run): string | undefined =>
  isActive(run.status) ? (run.driver?.uid ?? openOffer(run)?.driver.uid) : undefined

function wrongWith(run: Run, driver: Driver | undefined): string[] {
  const uid = holderOf(run)
  if (!driver) return [`run ${run.id} is in the hands of ${uid}, who never began a shift`]
  const load = run.stops.filter(({ status }) => status === 'waiting' || isCarried(status)).length
  return [
    ...(driver.run === run.id ? [] : [`${uid} has run ${driver.run} in hand, not ${run.id}`]),
    ...(driver.shift?.store === run.store ? [] : [`${uid} has run ${run.id} off shift`]),
    ...(load <= driver.capacity
      ? []
      : [`${uid} has ${load} stops, and room for ${driver.capacity}`]),
  ]
}
