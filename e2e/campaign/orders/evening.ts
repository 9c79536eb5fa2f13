import type { Person } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import { type MoveName, moveNames, movesFor } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import type { Shop } from '@forno/domain/order/place-order'
import { actorOn } from '@forno/domain/order/who'
import { aCheckout, aLine, EVENING, toTheDoor } from '@forno/domain/testing/an-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import type { Told } from '../invariants/look.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'
import { codes } from './codes.ts'
import { drive, runInHand } from './driving.ts'
import { admin, cooks, customers, drivers, manager, STORE } from './shop.ts'

/** How long people go on doing things. */
export const EVENING_LASTS: Millis = minutes(6)

const everybody = [...cooks, ...cooks, ...drivers, manager, ...customers]

/** Lets people order, cook, drive and meddle through an evening, each at moments and in ways that chance picks. */
export function liveThrough(here: World, shop: Shop, told: Told): void {
  const chance = here.random.branch('people')
  const orders = 1 + chance.below(2)
  for (let n = 0; n < orders; n++) order(here, shop, told, `checkout-key-000${n}`, chance)
  const moments = 20 + chance.below(12)
  for (let n = 0; n < moments; n++) {
    // Each with chance of its own: what one does does not change what the others draw.
    const own = chance.branch(`moment ${n}`)
    here.scheduler.after(chance.below(EVENING_LASTS), () => doSomething(here, told, own))
  }
}

/** A customer orders, sends it twice perhaps, and again with the same key until there is an answer. */
export function order(
  here: World,
  shop: Shop,
  told: Told,
  key: string,
  chance: Random,
  deliveries = 0.7,
): void {
  const by = chance.pick(customers)
  const fulfilment = chance.chance(deliveries) ? toTheDoor : ({ kind: 'pickup' } as const)
  const checkout = aCheckout({ key, fulfilment, lines: [aLine()] }, shop)
  let tries = 0
  const send = () => {
    tries++
    let answered = false
    here.give('placeOrder', checkout, by, (result) => {
      if (!result.ok) return here.history.say(`${by.uid} ${key}: ${codes(result.refusals)}`)
      answered = true
      const value = v.parse(commands.placeOrder.output, result.value)
      here.history.say(`${by.uid} was told of order ${value.order}`)
      told.placed.push({ key, by: by.uid, ...value })
    })
    here.scheduler.after(20_000, () => {
      if (!answered && tries < 5) send()
    })
  }
  const at = chance.below(EVENING_LASTS / 3)
  here.scheduler.after(at, send)
  if (chance.chance(0.3)) here.scheduler.after(at + chance.below(500), send)
}

/** Somebody does something that is likely at this moment. */
export function doSomething(here: World, told: Told, chance: Random): void {
  const orders = here.records.orders()
  if (chance.chance(0.1) || orders.length === 0) return meddle(here, chance)
  if (chance.chance(0.3)) return goOnDriving(here, told, chance.pick(drivers), chance)
  const at = chance.pick(orders)
  if (chance.chance(0.2)) {
    const driver = chance.chance(0.1) ? null : chance.pick(drivers).uid
    return give(here, 'assignDriver', { order: at.id, driver }, manager, chance)
  }
  const [by, move] = somebodysMove(at, chance)
  if (move === undefined) return
  const input = { order: at.id, move, reason: 'because' }
  give(here, 'moveOrder', input, by, chance, () => told.moved.push({ order: at.id, move, by }))
}

/** A driver who has begun goes on for a while. */
export function goOnDriving(here: World, told: Told, by: Person, chance: Random): void {
  drive(here, told, by, chance)
  const isLate = here.scheduler.now() > EVENING + EVENING_LASTS
  if (isLate || !runInHand(here, by.uid) || chance.chance(0.1)) return
  here.scheduler.after(3000 + chance.below(12_000), () => goOnDriving(here, told, by, chance))
}

/** Somebody who finds something to do with an order; who finds nothing leaves it to the next, some times. */
function somebodysMove(at: Order, chance: Random): [Person, MoveName | undefined] {
  const by = chance.pick(everybody)
  const move = moveOf(at, by, chance)
  return move === undefined && chance.chance(0.75) ? somebodysMove(at, chance) : [by, move]
}

/** Mostly something that this person may do now, and mostly what brings the order on. */
function moveOf(at: Order, by: Person, chance: Random): MoveName | undefined {
  if (chance.chance(0.1)) return chance.pick(moveNames)
  const may = movesFor(at.status, at.fulfilment.kind, actorOn(at, by).as)
  const [onwards] = may
  if (onwards === undefined) return undefined
  const endsIt = onwards === 'cancel' || onwards === 'callOff'
  if (endsIt && chance.chance(0.8)) return undefined
  return chance.chance(0.85) ? onwards : chance.pick(may)
}

/** Things that concern no order: what is sold out, who works here. */
function meddle(here: World, chance: Random): void {
  if (chance.chance(0.5)) {
    const input = { store: STORE, kind: 'ingredient', id: 'basil', soldOut: chance.chance(0.5) }
    return give(here, 'setSoldOut', input, chance.pick(cooks), chance)
  }
  const { uid } = chance.pick(drivers)
  const change = { uid, name: 'Test driver', roles: { [STORE]: ['driver'] }, admin: false }
  give(here, 'setStaff', { ...change, active: chance.chance(0.6) }, admin, chance)
}

/** Gives a command, a second time at once perhaps: a finger that taps twice. */
export function give(
  here: World,
  name: CommandName,
  input: object,
  by: Person,
  chance: Random,
  done: () => void = () => {},
): void {
  const times = chance.chance(0.2) ? 2 : 1
  for (let time = 0; time < times; time++) {
    here.give(name, input, by, (result) => {
      const outcome = result.ok ? 'ok' : codes(result.refusals)
      here.history.say(`${by.uid} ${name} ${JSON.stringify(input)}: ${outcome}`)
      if (result.ok) done()
    })
  }
}
