import { canBeGiven } from '@forno/domain/order/assign-driver'
import { hasEnded } from '@forno/domain/order/statuses'
import { movesFor, type MoveName } from '@forno/domain/order/moves'
import { minutes } from '@forno/domain/time/millis'
import type { Told } from '../invariants/look.ts'
import { bringRunsOn, getToWork, runInHand, whoCanTake } from '../orders/driving.ts'
import { admin, cooks, drivers, manager, STORE } from '../orders/shop.ts'
import type { World } from '../world.ts'

/** Until offers that nobody heard of are over, drivers are back, and every stop has had its taps. */
const ROUNDS = 240

const onwards: readonly MoveName[] = ['accept', 'prepare', 'bake', 'finish', 'collect']

/**
 * Kitchen and drivers go on, and dispatch must find a driver for each delivery. By hand a manager gives only what the desk
 * shows as left out: what nobody can be found for must be seen there.
 */
export const closingTime = (here: World, told: Told) => async (): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    const open = here.records.orders().filter(({ status }) => !hasEnded(status))
    const isBusy = drivers.some(({ uid }) => runInHand(here, uid))
    if ((open.length === 0 && !isBusy) || here.complaints.length > 0) return
    for (const { id, status, fulfilment } of open) {
      const move = movesFor(status, fulfilment.kind, ['cook']).find((one) => onwards.includes(one))
      if (move && cooks[0]) here.give('moveOrder', { order: id, move }, cooks[0], () => {})
    }
    hireAgain(here)
    getToWork(here)
    giveWhatIsLeftOut(here)
    bringRunsOn(here, told)
    await here.pass(minutes(0.25))
  }
}

/** Where nobody works any more no delivery can end. */
function hireAgain(here: World): void {
  for (const { uid } of drivers) {
    if (here.records.staff().get(uid)?.active) continue
    const roles = { [STORE]: ['driver'] }
    const change = { uid, name: 'Test driver', roles, admin: false, active: true }
    here.give('setStaff', change, admin, () => {})
  }
}

function giveWhatIsLeftOut(here: World): void {
  const leftOut = here.records.desks().get(STORE)?.plan?.leftOut ?? []
  const [first] = leftOut.filter(({ order: id }) =>
    here.records
      .orders()
      .some((order) => order.id === id && canBeGiven(order) && isNobodys(here, order.run)),
  )
  const driver = whoCanTake(here)
  if (!first || driver === undefined) return
  here.history.say(`the manager sees ${first.order} left out: ${first.why}`)
  here.give('assignDriver', { order: first.order, driver }, manager, () => {})
}

/** In no run, or in one that nobody has and nobody is asked about. */
const isNobodys = (here: World, run: string | null): boolean =>
  run === null || here.records.runs().get(run)?.status === 'open'
