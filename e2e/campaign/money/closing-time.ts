import { movesFor, type MoveName } from '@forno/domain/order/moves'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { minutes } from '@forno/domain/time/millis'
import { cooks, drivers, manager } from '../orders/shop.ts'
import type { World } from '../world.ts'

/** More than the stages of an order, and the minutes until its payment is looked for. */
const ROUNDS = 40

/** What brings an order on, and never ends it without food. */
const onwards: readonly MoveName[] = [
  'accept',
  'prepare',
  'bake',
  'finish',
  'pickUp',
  'arrive',
  'deliver',
  'collect',
]

/** Everybody finishes what there is to finish: each order that was paid is handed over. */
export const closingTime = (here: World) => async (): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    const open = here.records.orders().filter(({ status }) => !hasEnded(status))
    if (open.length === 0 || here.complaints.length > 0) return
    for (const order of open) bringOn(here, order)
    await here.pass(minutes(0.25))
  }
}

function bringOn(here: World, { id, status, fulfilment, activeDriver }: Order): void {
  const [cook] = cooks
  const driver = drivers.find(({ uid }) => uid === activeDriver)
  if (fulfilment.kind === 'delivery' && activeDriver === null && status === 'ready') {
    const working = drivers.find(({ uid }) => here.records.staff().get(uid)?.active)
    if (!working) {
      const end = { order: id, move: 'callOff', reason: 'nobody drives' }
      return void here.give('moveOrder', end, manager, () => {})
    }
    return void here.give('assignDriver', { order: id, driver: working.uid }, manager, () => {})
  }
  const byKitchen = movesFor(status, fulfilment.kind, ['cook']).find((one) => onwards.includes(one))
  const byDriver = movesFor(status, fulfilment.kind, ['driver']).find((one) =>
    onwards.includes(one),
  )
  const [move, by] = byKitchen ? [byKitchen, cook] : [byDriver, driver]
  if (move && by) here.give('moveOrder', { order: id, move }, by, () => {})
}
