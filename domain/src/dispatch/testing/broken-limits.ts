import type { Plan, Run } from '../plan.ts'
import type { Travel } from '../places.ts'
import type { Snapshot } from '../snapshot.ts'

/** Rounding to whole milliseconds, once per leg. */
const ROUNDING = 20

/**
 * Goes through a plan by its own clock, knowing nothing of how it was made, and says in words what is not allowed
 * about it. Nothing, of a good one.
 */
export function brokenLimits(snapshot: Snapshot, plan: Plan, travel: Travel): string[] {
  const broken: string[] = []
  const say = (unless: boolean, words: string) => {
    if (!unless) broken.push(words)
  }
  const orders = new Map(snapshot.orders.map((order) => [order.id, order]))
  const stores = new Map(snapshot.stores.map(({ id, at }) => [id, at]))
  const served = plan.runs.flatMap(({ stops }) => stops.map(({ orderId }) => orderId))
  const left = plan.leftOut.map(({ orderId }) => orderId)
  say(new Set(served).size === served.length, 'an order is carried twice')
  say(
    [...served, ...left].toSorted().join() === [...orders.keys()].toSorted().join(),
    'an order is neither in a run nor left out',
  )
  for (const driver of snapshot.drivers) {
    let here = driver.free.at
    let time = Math.max(snapshot.now, driver.free.from, driver.shift.from)
    for (const run of plan.runs.filter(({ driverId }) => driverId === driver.id)) {
      const store = stores.get(run.storeId)!
      const drive = (from: typeof here, to: typeof here) => (travel(from, to) * 1000) / driver.speed
      say(run.arriveAt >= time + drive(here, store) - ROUNDING, 'a driver flies to the store')
      say(
        run.pickUpAt >= run.arriveAt + snapshot.service.beforePickUp - ROUNDING,
        'a bag is taken before the driver is there',
      )
      say(run.pickUpAt <= driver.shift.until + ROUNDING, 'a bag is taken after the shift')
      const carried = run.stops.map(({ orderId }) => orders.get(orderId)!)
      const load = carried.reduce((sum, { size }) => sum + size, 0)
      say(load <= (driver.capacity ?? Infinity), 'a bag is too full')
      time = run.pickUpAt + snapshot.service.afterPickUp
      here = store
      for (const [n, order] of carried.entries()) {
        const { handOverAt } = run.stops[n]!
        say(order.storeId === run.storeId, 'an order is taken from another store')
        say(run.pickUpAt >= order.ready.at - ROUNDING, 'a bag is taken before the food is ready')
        say(handOverAt > run.pickUpAt, 'an order is handed over before it is picked up')
        say(
          handOverAt >= time + drive(here, order.at) + snapshot.service.beforeHandOver - ROUNDING,
          'a driver flies to the door',
        )
        say(!order.declinedBy.includes(driver.id), 'an order is offered again to who declined it')
        say(
          order.zone === undefined || (driver.zones?.includes(order.zone) ?? true),
          'a driver leaves the zones',
        )
        say(driver.stores?.includes(run.storeId) ?? true, 'a driver serves a strange store')
        if (order.ready.give === 0 || order.ready.at <= snapshot.now)
          say(
            handOverAt - order.ready.at <= (order.keepsFor ?? Infinity) + ROUNDING ||
              order.ready.give > 0,
            'a pizza arrives stale',
          )
        time = handOverAt + snapshot.service.afterHandOver
        here = order.at
      }
      broken.push(...brokenPins(snapshot, run))
    }
  }
  return broken
}

function brokenPins({ pins }: Snapshot, { driverId, pickUpAt, stops }: Run): string[] {
  const carries = (id: string) => stops.some(({ orderId }) => orderId === id)
  return pins.flatMap((pin) => {
    if (pin.kind === 'apart')
      return pin.orderIds.filter(carries).length > 1 ? ['orders kept apart share a bag'] : []
    if (!carries(pin.orderId)) return []
    if (pin.kind === 'give')
      return pin.driverId === driverId ? [] : ['an order goes with another than it was given to']
    return pickUpAt < (pin.until ?? Infinity) - ROUNDING ? ['a held order goes out'] : []
  })
}
