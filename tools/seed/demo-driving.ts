import { newDesk } from '@forno/domain/dispatch/desk'
import { type DriverPosition, nobodyWatches } from '@forno/domain/delivery/driver-position'
import { RATES } from '@forno/domain/delivery/ping-rate'
import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Driver } from '@forno/domain/run/driver'
import { assignRun } from '@forno/domain/run/offers'
import { newRun, type Run } from '@forno/domain/run/run'
import { letGoOfRun, startShift, takeRun } from '@forno/domain/run/shift'
import { stopFor } from '@forno/domain/run/stop-for'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Firestore, WriteBatch } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { agreed } from './agreed.ts'
import { demoAccounts } from './demo-accounts.ts'
import { demoStore } from './shop.ts'

/** The run that the live order of a driver is carried by. */
export const DEMO_RUN = 'demo-run-01'

const SHIFT_BEFORE = minutes(60)
const SHIFT_AHEAD = minutes(8 * 60)

export interface DemoDriving {
  run: Run
  driver: Driver
  position: DriverPosition
}

/** The driver of the live orders: on shift since an hour ago, with the run that they were given. */
export function demoDriving(orders: readonly Order[], now: Millis): DemoDriving {
  const carried = orders.filter(({ activeDriver }) => activeDriver !== null)
  const account = demoAccounts.find(({ uid }) => uid === carried[0]?.activeDriver)
  if (!account) throw new Error('No live order of the demo has a driver')
  const { uid, name } = account
  const store = demoStore.id
  const off: Driver = {
    uid,
    name,
    stores: [store],
    vehicle: 'scooter',
    capacity: 4,
    shift: null,
    run: null,
    version: 1,
  }
  const planned = newRun({
    id: DEMO_RUN,
    store,
    shop: demoStore.address.at,
    leaveAt: now,
    why: 'Given by the manager.',
    stops: carried.map((order) => stopFor(order, demoStore.driving)),
  })
  const run = agreed(
    assignRun(planned, { uid, name }, { uid: 'demo-manager', as: 'manager' }),
    DEMO_RUN,
  )
  const shift = { id: 'demo-shift-01', store, until: now + SHIFT_AHEAD }
  const on = agreed(startShift(off, shift, now - SHIFT_BEFORE), uid)
  return {
    run,
    driver: agreed(takeRun(on, run, now), uid),
    // The phone has not said yet where it is.
    position: { driver: uid, store, position: null, every: RATES.atShop, ...nobodyWatches },
  }
}

/** Writes who drives, and the dispatch desk; `auto`: whether dispatch offers runs by itself. */
export function writeDriving(
  batch: WriteBatch,
  db: Firestore,
  { run, driver, position }: DemoDriving,
  auto: boolean,
): void {
  batch.set(documentAt(db, 'runs/{run}', run.id), run)
  batch.set(documentAt(db, 'drivers/{uid}', driver.uid), driver)
  batch.set(documentAt(db, 'positions/{uid}', driver.uid), position)
  const desk = { ...newDesk(demoStore.id), auto }
  batch.set(documentAt(db, 'dispatches/{store}', demoStore.id), desk)
}

/** Forgets the seeded run once nothing of it is under way, and ends its driver's shift if that is over: nobody is there. */
export const closeDemoRun = (db: Firestore, now: Millis): Promise<void> =>
  db.runTransaction(async (tx) => {
    const run = (await tx.get(documentAt(db, 'runs/{run}', DEMO_RUN))).data()
    if (!run?.driver) return
    const driver = (await tx.get(documentAt(db, 'drivers/{uid}', run.driver.uid))).data()
    const orders = await Promise.all(
      run.stops.map(async ({ order }) =>
        (await tx.get(documentAt(db, 'orders/{order}', order))).data(),
      ),
    )
    if (orders.some((order) => order && !hasEnded(order.status))) return
    tx.delete(documentAt(db, 'runs/{run}', DEMO_RUN))
    if (!driver) return
    const free = letGoOfRun(driver, DEMO_RUN)
    const isOver = free.run === null && free.shift !== null && free.shift.until <= now
    if (isOver) tx.delete(documentAt(db, 'positions/{uid}', driver.uid))
    tx.set(documentAt(db, 'drivers/{uid}', driver.uid), isOver ? { ...free, shift: null } : free)
  })
