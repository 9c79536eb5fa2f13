import { anOrder, EVENING } from '@forno/domain/testing/an-order'
import { aStore } from '@forno/domain/testing/a-store'
import { aCustomer } from '@forno/domain/testing/people'
import { days } from '@forno/domain/time/millis'
import { openGate } from '../../../../e2e/campaign/memory-firestore/gate.ts'
import { MemoryFirestore } from '../../../../e2e/campaign/memory-firestore/memory-firestore.ts'
import { Store } from '../../../../e2e/campaign/memory-firestore/store.ts'
import { type Context, contextOver } from '../../platform/context.ts'
import { documentAt } from '../../platform/documents.ts'
import { noAccounts } from '../../platform/testing/no-accounts.ts'
import { aClock, aLog } from '../../platform/testing/test-context.ts'

/** Shops in memory, with a clock of their own. */
export function someShops() {
  const clock = aClock(EVENING)
  const log = aLog()
  const db = new MemoryFirestore(new Store(clock.now), openGate).asFirestore()
  const ctx: Context = contextOver(db, {
    now: clock.now,
    ids: { order: () => 'order', code: () => 'K7M2' },
    accounts: noAccounts,
    log,
    gateway: null,
    mail: null,
    settings: {
      project: 'demo-learning',
      linkSecret: 'test-secret-test-secret-test-secret',
      webOrigin: 'https://shop.test',
      stripe: null,
      mail: null,
      routes: null,
    },
  })
  const open = (id: string) => documentAt(db, 'stores/{store}', id).set(aStore({ id }))
  const sell = (store: string, id: string, daysAgo = 1) =>
    documentAt(db, 'orders/{order}', id).set(
      anOrder(
        { id, store, status: 'delivered', placedAt: EVENING - days(daysAgo) },
        { by: aCustomer('ana') },
      ),
    )
  const learnt = async (store: string) =>
    (await documentAt(db, 'suggestions/{store}', store).get()).data()
  const lift = async (store: string) => (await documentAt(db, 'lifts/{store}', store).get()).data()
  return { ctx, clock, log, open, sell, learnt, lift }
}
