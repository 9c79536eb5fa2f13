import type { Range } from '../delivery/estimate.ts'
import { etaOf } from '../delivery/eta.ts'
import { etaQuestion } from '../delivery/eta-question.ts'
import { shownEta } from '../delivery/shown-eta.ts'
import type { Order } from '../order/order.ts'
import { newRun, type Run } from '../run/run.ts'
import { stopFor } from '../run/stop-for.ts'
import { minutes } from '../time/millis.ts'
import { foodReadyAt } from './food-ready.ts'
import type { Plan } from './plan.ts'
import { runAhead } from './run-ahead.ts'
import { betweenFor, runCarrying, type Scene, seenOf } from './scene.ts'

/** The ranges that are to be shown from now on, of those orders whose shown one has moved. */
export function movedEstimates(scene: Scene, plan: Plan): { order: Order; estimate: Range }[] {
  return scene.orders.flatMap((order) => {
    const estimate = estimateNow(scene, plan, order)
    const { from, to } = order.estimate
    const isSame = !estimate || (estimate.from === from && estimate.to === to)
    return isSame ? [] : [{ order, estimate }]
  })
}

function estimateNow(scene: Scene, plan: Plan, order: Order): Range | null {
  const { now } = scene
  const carrying = runCarrying(scene, order.id)
  const way = carrying ? wayOf(scene, carrying) : plannedWay(scene, plan, order.id)
  const readyAt = foodReadyAt(order, now)
  const question = etaQuestion(order, way?.run ?? null, way?.seen ?? null, {
    readyAt: order.status === 'placed' ? null : readyAt,
    driverFrom: way?.driverFrom ?? null,
  })
  const eta = etaOf(question, way?.between ?? scene.between, now)
  return eta && shownEta(order.estimate, eta, now)
}

/** How a run in hand goes on. */
function wayOf(scene: Scene, run: Run) {
  const driver = scene.drivers.find(({ run: id }) => id === run.id)
  if (!driver) return { run, seen: null, driverFrom: null, between: scene.between }
  const { leavesAt } = runAhead(scene, run, driver)
  const seen = run.status === 'underWay' ? seenOf(scene, driver.uid) : null
  return { run, seen, driverFrom: leavesAt, between: betweenFor(scene, driver) }
}

/** How a planned run would go: as a run that nobody has yet. */
function plannedWay(scene: Scene, plan: Plan, order: string) {
  const planned = plan.runs.find(({ stops }) => stops.some(({ orderId }) => orderId === order))
  const driver = scene.drivers.find(({ uid }) => uid === planned?.driverId)
  if (!planned || !driver) return undefined
  const { store } = scene
  const orders = planned.stops.flatMap(
    ({ orderId }) => scene.orders.find(({ id }) => id === orderId) ?? [],
  )
  const run = newRun({
    id: 'planned',
    store: store.id,
    shop: store.address.at,
    leaveAt: planned.pickUpAt,
    why: '',
    stops: orders.map((one) => stopFor(one, store.driving)),
  })
  const driverFrom = planned.pickUpAt + minutes(store.paces.pickUp)
  return { run, seen: null, driverFrom, between: betweenFor(scene, driver) }
}
