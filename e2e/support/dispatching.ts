import { randomUUID } from 'node:crypto'
import type { Pin } from '@forno/domain/dispatch/snapshot'
import { canBeGiven } from '@forno/domain/order/assign-driver'
import { minutes } from '@forno/domain/time/millis'
import { as, ask } from './hands.ts'
import { type DemoName, demoAccount } from './people.ts'
import { deskRecord, driverRecord, openDeliveries, runRecord } from './records.ts'

// Dispatch as a journey needs it: nothing from before, and nothing left behind.

const store = 'centro'
const drivers = ['driver', 'driver two'] as const

/** Lets dispatch offer runs by itself, or not. */
export const setAuto = (auto: boolean): Promise<void> =>
  as('manager', 'setAutoDispatch', { store, auto })

/** Gives an order to a driver on shift. */
export const giveTo = (name: DemoName, order: string): Promise<void> =>
  as('manager', 'assignDriver', { order, driver: demoAccount(name).uid })

export const startWork = (name: DemoName): Promise<void> =>
  as(name, 'startShift', {
    store,
    shift: `shift-${randomUUID()}`,
    until: Date.now() + minutes(240),
    vehicle: 'scooter',
  })

/** Every delivery of others stays where it is: dispatch plans with these orders only. */
export async function onlyPlan(...orders: string[]): Promise<void> {
  const others = (await openDeliveries()).filter(
    (order) => canBeGiven(order) && order.driver === null && !orders.includes(order.id),
  )
  const add = others.map(({ id }): Pin => ({ kind: 'hold', orderId: id }))
  if (add.length > 0) await as('manager', 'changePins', { store, add, remove: [] })
}

/** As the seed leaves it, but for the drivers: nothing is offered, nothing pinned, nobody at work. */
export async function quietDispatch(): Promise<void> {
  await setAuto(false)
  for (const name of drivers) await sendHome(name)
  const pins = (await deskRecord())?.pins ?? []
  if (pins.length > 0) await as('manager', 'changePins', { store, add: [], remove: pins })
}

/** Ends a driver's work, whatever they have in hand: it stays at the shop, or is brought. */
export async function sendHome(name: DemoName): Promise<void> {
  const { uid } = demoAccount(name)
  const driver = await driverRecord(uid)
  if (!driver?.shift) return
  if (driver.run !== null) await finish(name, driver.run)
  await as(name, 'endShift', { shift: driver.shift.id })
}

async function finish(name: DemoName, id: string): Promise<void> {
  const run = await runRecord(id)
  if (run.status !== 'underWay') {
    await as('manager', 'withdrawRun', { run: id, reason: 'The journey is over.' })
    return
  }
  // How far it has come nobody knows: what is behind is refused, which does no harm.
  const proof = { kind: 'none', reason: 'the journey is over' }
  const taps = run.stops.flatMap(({ order: stop, cashDue }) => [
    { move: 'arrive', stop },
    { move: 'handOver', stop, proof, cash: cashDue > 0 ? cashDue : null },
    { move: 'returned', stop },
  ])
  const now = Date.now()
  await ask(name, 'sendTaps', {
    run: id,
    taps: [...taps, { move: 'finish' }].map((tap, n) => ({
      ...tap,
      id: randomUUID(),
      n,
      at: now + n,
    })),
  })
}
