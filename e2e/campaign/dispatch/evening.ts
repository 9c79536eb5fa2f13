import type { Person } from '@forno/domain/access/roles'
import { movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Shop } from '@forno/domain/order/place-order'
import { actorOn } from '@forno/domain/order/who'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Told } from '../invariants/look.ts'
import { endShift, runInHand, sendTaps, startShift, tapOf } from '../orders/driving.ts'
import { give, goOnDriving, order } from '../orders/evening.ts'
import { admin, cooks, customers, drivers, manager, STORE } from '../orders/shop.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'

/** How long people go on doing things. */
export const EVENING_LASTS: Millis = minutes(10)

/** An evening of deliveries that dispatch offers to drivers, in which everybody does likely and unlikely things. */
export function liveThrough(here: World, shop: Shop, told: Told): void {
  const chance = here.random.branch('people')
  const orders = 2 + chance.below(2)
  for (let n = 0; n < orders; n++) order(here, shop, told, `checkout-key-000${n}`, chance, 1)
  const moments = 50 + chance.below(30)
  for (let n = 0; n < moments; n++) {
    const own = chance.branch(`moment ${n}`)
    here.scheduler.after(chance.below(EVENING_LASTS), () => doSomething(here, told, own))
  }
}

function doSomething(here: World, told: Told, chance: Random): void {
  const open = here.records.orders().filter(({ status }) => !hasEnded(status))
  const what = chance.below(100)
  const driver = chance.pick(drivers)
  const asked = [...here.records.runs().values()].filter(({ status }) => status === 'offered')
  if (what < 8 && asked.length > 0) {
    // A yes, most often of somebody who is not asked.
    const { id } = chance.pick(asked)
    return give(here, 'answerOffer', { run: id, answer: 'accept' }, driver, chance)
  }
  if (what < 40) return goOnDriving(here, told, driver, chance)
  if (what < 50) return comeAndGo(here, driver, chance)
  if (what < 53) return tapNonsense(here, told, driver, chance)
  if (what < 55) return hireAndFire(here, driver, chance)
  if (open.length === 0) return
  const at = chance.pick(open)
  if (what < 80) return cook(here, told, at, chance)
  if (what < 93) return office(here, told, at, chance)
  customer(here, told, at, chance)
}

/** Shifts begin and end, breaks too. */
function comeAndGo(here: World, by: Person, chance: Random): void {
  const shift = here.records.drivers().get(by.uid)?.shift
  if (!shift) return startShift(here, by)
  if (chance.chance(0.5)) return endShift(here, by)
  give(here, 'pauseShift', { paused: shift.pausedAt === null }, by, chance)
}

/** Somebody stops working here, in the middle of a shift perhaps; or comes back. */
function hireAndFire(here: World, { uid }: Person, chance: Random): void {
  const change = { uid, name: 'Test driver', roles: { [STORE]: ['driver'] }, admin: false }
  give(here, 'setStaff', { ...change, active: chance.chance(0.6) }, admin, chance)
}

/** A tap that cannot be, or one for a run that somebody else has by now. */
function tapNonsense(here: World, told: Told, by: Person, chance: Random): void {
  const runs = [...here.records.runs().values()]
  const any = runs[chance.below(Math.max(1, runs.length))]
  const run = chance.chance(0.5) ? (runInHand(here, by.uid) ?? any) : any
  const stop = run?.stops[0]?.order
  if (!run || stop === undefined) return
  const tap = tapOf(
    here,
    chance.pick([
      { move: 'arrive', stop },
      { move: 'finish' },
      { move: 'returned', stop },
      { move: 'handOver', stop, proof: { kind: 'hand' }, cash: null },
      { move: 'depart', without: {} },
    ]),
  )
  const at = Math.max(0, tap.at - chance.below(minutes(3)))
  sendTaps(here, told, by, run.id, [{ ...tap, at }])
}

function cook(here: World, told: Told, at: Order, chance: Random): void {
  const by = chance.pick(cooks)
  const [onwards] = movesFor(at.status, at.fulfilment.kind, actorOn(at, by).as)
  if (onwards) move(here, told, at, onwards, by, chance)
}

function office(here: World, told: Told, at: Order, chance: Random): void {
  const what = chance.below(10)
  if (what < 5) {
    const driver = chance.chance(0.25) ? null : chance.pick(drivers).uid
    return give(here, 'assignDriver', { order: at.id, driver }, manager, chance)
  }
  if (what < 7 && at.run !== null) {
    return give(here, 'withdrawRun', { run: at.run, reason: 'because' }, manager, chance)
  }
  if (what < 8 && at.run !== null) {
    const stops = here.records.runs().get(at.run)?.stops ?? []
    const sequence = stops.map(({ order: id }) => id).toReversed()
    return give(here, 'reorderRun', { run: at.run, sequence }, manager, chance)
  }
  if (what < 9) {
    const pin = { kind: 'hold', orderId: at.id, until: here.scheduler.now() + minutes(2) }
    return give(here, 'changePins', { store: STORE, add: [pin], remove: [] }, manager, chance)
  }
  const end = movesFor(at.status, at.fulfilment.kind, ['manager']).find(
    (one) => one === 'callOff' || one === 'fail',
  )
  if (end) move(here, told, at, end, manager, chance)
}

function customer(here: World, told: Told, at: Order, chance: Random): void {
  const by = customers.find(({ uid }) => uid === at.customer)
  if (by && chance.chance(0.5)) move(here, told, at, 'cancel', by, chance)
}

function move(
  here: World,
  told: Told,
  { id }: Order,
  name: Told['moved'][number]['move'],
  by: Person,
  chance: Random,
): void {
  give(here, 'moveOrder', { order: id, move: name, reason: 'because' }, by, chance, () =>
    told.moved.push({ order: id, move: name, by }),
  )
}
