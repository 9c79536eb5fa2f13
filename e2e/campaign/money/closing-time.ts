import { movesFor, type MoveName } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { minutes } from '@forno/domain/time/millis'
import type { Told } from '../invariants/look.ts'
import { bringRunsOn, getToWork, whoCanTake } from '../orders/driving.ts'
import { cooks, manager } from '../orders/shop.ts'
import type { World } from '../world.ts'

/** More than the stages of an order and the taps of two runs, and the minutes until its payment is looked for. */
const ROUNDS = 80

/** What brings an order on, and never ends it without food. */
const onwards: readonly MoveName[] = ['accept', 'prepare', 'bake', 'finish', 'collect']

/** Everybody finishes what there is to finish: each order that was paid is handed over. */
export const closingTime = (here: World, told: Told) => async (): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    const open = here.records.orders().filter(({ status }) => !hasEnded(status))
    if (open.length === 0 || here.complaints.length > 0) return
    for (const order of open) bringOn(here, order)
    bringRunsOn(here, told)
    await here.pass(minutes(0.25))
  }
}

function bringOn(here: World, { id, status, fulfilment, activeDriver }: Order): void {
  const [cook] = cooks
  if (fulfilment.kind === 'delivery' && activeDriver === null && status === 'ready') {
    if (!getToWork(here)) {
      const end = { order: id, move: 'callOff', reason: 'nobody drives' }
      return void here.give('moveOrder', end, manager, () => {})
    }
    const driver = whoCanTake(here)
    if (driver === undefined) return
    return void here.give('assignDriver', { order: id, driver }, manager, () => {})
  }
  const move = movesFor(status, fulfilment.kind, ['cook']).find((one) => onwards.includes(one))
  if (move && cook) here.give('moveOrder', { order: id, move }, cook, () => {})
}
