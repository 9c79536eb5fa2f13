import { type DispatchDesk, newDesk } from '@forno/domain/dispatch/desk'
import { nobodyWatches } from '@forno/domain/delivery/driver-position'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { type MoveName } from '@forno/domain/order/moves'
import { moveOrder } from '@forno/domain/order/move-order'
import type { Order } from '@forno/domain/order/order'
import type { Driver } from '@forno/domain/run/driver'
import { answerOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { takeRun } from '@forno/domain/run/shift'
import { aDriver } from '@forno/domain/run/testing/a-run'
import { aStore, NEAR } from '@forno/domain/testing/a-store'
import { aCheckout, aDeliveryTo, anOrder, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { minutes, type Millis } from '@forno/domain/time/millis'
import { type Gate, openGate } from '../../../../e2e/campaign/memory-firestore/gate.ts'
import { MemoryFirestore } from '../../../../e2e/campaign/memory-firestore/memory-firestore.ts'
import { Store } from '../../../../e2e/campaign/memory-firestore/store.ts'
import { sweep } from '../../upkeep/sweep.ts'
import { type Context, contextOver } from '../../platform/context.ts'
import { collectionAt, documentAt } from '../../platform/documents.ts'
import { readOrder, saveMoved } from '../../platform/orders.ts'
import { openRun, saveRun } from '../../platform/runs.ts'
import { aLog } from '../../platform/testing/test-context.ts'
import { dueOffers } from '../due-offers.ts'
import { forgottenShifts } from '../forgotten-shifts.ts'
import { storesToPlan } from '../stores-to-plan.ts'
import { noAccounts } from '../../platform/testing/no-accounts.ts'

export const SHOP = 'centro'

/** The builders' shop in memory, with a clock of its own, for tests of what is planned and offered. */
export async function openShopInMemory({ auto = true }: { auto?: boolean } = {}) {
  let now: Millis = EVENING
  const store = new Store(() => now)
  const log = aLog()
  let ids = 0
  /** A world through a gate, over the same documents. */
  const through = (gate: Gate, changes: Partial<Context> = {}): Context => ({
    ...contextOver(new MemoryFirestore(store, gate).asFirestore(), {
      now: () => now,
      ids: { order: () => `made-up-${String(ids++)}`, code: () => 'K7M2' },
      accounts: noAccounts,
      log,
      gateway: null,
      mail: null,
      settings: {
        project: 'demo-desk',
        linkSecret: 'desk-secret-desk-secret-desk-secret',
        webOrigin: 'https://shop.test',
        stripe: null,
        mail: null,
        routes: null,
      },
    }),
    ...changes,
  })
  const ctx = through(openGate)
  const { db } = ctx
  await documentAt(db, 'stores/{store}', SHOP).set(aStore())
  await documentAt(db, 'dispatches/{store}', SHOP).set({ ...newDesk(SHOP), auto })
  const read = async <T>(found: Promise<{ data: () => T | undefined }>): Promise<T> => {
    const value = (await found).data()
    if (value === undefined) throw new Error('not there')
    return value
  }
  const orderOf = (id: string): Promise<Order> => read(documentAt(db, 'orders/{order}', id).get())
  const driverOf = (uid: string): Promise<Driver> =>
    read(documentAt(db, 'drivers/{uid}', uid).get())
  const runOf = (id: string): Promise<Run> => read(documentAt(db, 'runs/{run}', id).get())
  return {
    ctx,
    store,
    log,
    through,
    orderOf,
    driverOf,
    runOf,
    now: () => now,
    pass: (time: Millis) => {
      now += time
    },
    desk: (): Promise<DispatchDesk> => read(documentAt(db, 'dispatches/{store}', SHOP).get()),
    changeDesk: (changes: Partial<DispatchDesk>) =>
      documentAt(db, 'dispatches/{store}', SHOP).update(changes),
    runs: async (): Promise<Run[]> =>
      (await collectionAt(db, 'runs/{run}').get()).docs.map((doc) => doc.data()),
    /** A delivery that nobody has, as if it had come so far just now. */
    keepOrder: async (id: string, changes: Partial<Order> = {}, at: LngLat = NEAR) => {
      const order = anOrder(
        { id, status: 'ready', driver: null, activeDriver: null, run: null, ...changes },
        { checkout: aCheckout({ fulfilment: aDeliveryTo(at) }), at: now - minutes(20) },
      )
      const kept = { ...order, tracking: `${id}.signature` }
      await documentAt(db, 'orders/{order}', id).set(kept)
      return kept
    },
    /** A driver who begins a shift at the shop. */
    beginShift: async (uid: string, changes: Partial<Driver> = {}) => {
      const driver = aDriver({ uid, name: `Test ${uid}`, ...changes })
      await documentAt(db, 'drivers/{uid}', uid).set(driver)
      await documentAt(db, 'positions/{uid}', uid).set({
        driver: uid,
        store: SHOP,
        position: null,
        every: 5000,
        ...nobodyWatches,
      })
    },
    /** What the driver who is asked says to the run in hand. */
    answer: async (uid: string, answer: 'accept' | 'decline'): Promise<void> =>
      db.runTransaction(async (tx) => {
        const driver = (await tx.get(documentAt(db, 'drivers/{uid}', uid))).data()
        const was = driver?.run ? await openRun(tx, ctx, driver.run) : null
        if (!was || !driver) throw new Error(`${uid} is not asked`)
        const run = valueOf(answerOffer(was.run, answer, { uid, as: 'driver' }, now))
        const taken = answer === 'accept' ? valueOf(takeRun(driver, run, now)) : undefined
        const { driving } = was
        const by = { uid, as: ['driver'] as const }
        await saveRun(tx, ctx, was, run, { by, driving, ...(taken && { holder: taken }) })
      }),
    move: async (id: string, move: MoveName): Promise<void> =>
      db.runTransaction(async (tx) => {
        const order = await readOrder(tx, ctx, id)
        if (!order) throw new Error(`no order ${id}`)
        const by = { uid: 'manager-1', as: ['manager'] as const }
        saveMoved(tx, ctx, valueOf(moveOrder(order, move, by, now, 'a reason')))
      }),
    sweepUp: () => sweep([dueOffers, storesToPlan, forgottenShifts], ctx),
  }
}
export type ShopInMemory = Awaited<ReturnType<typeof openShopInMemory>>
