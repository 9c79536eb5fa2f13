import type { Millis } from '@forno/domain/time/millis'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import type { Accounts } from './accounts.ts'
import { documentAt } from './documents.ts'
import type { Mail } from './mail.ts'
import type { Files } from './files.ts'
import type { PaymentGateway } from './payment-gateway.ts'
import type { Ids } from './ids.ts'
import type { Log } from './log.ts'
import { type FindMenu, menuCache } from './menu-cache.ts'
import type { Settings } from './settings.ts'
import type { Push } from './push.ts'
import type { RouteMatrix } from './route-matrix.ts'
import type { Sms } from './sms.ts'

export type { Transaction }

/** Everything that a handler reaches of the world. Tests bring their own clock, ids, log and accounts. */
export interface Context {
  now: () => Millis
  ids: Ids
  db: Firestore
  /** A published menu, held once read. */
  menuOf: FindMenu
  accounts: Accounts
  log: Log
  /** Cards; null where the installation has none set up. */
  gateway: PaymentGateway | null
  /** Null where the installation sends no mail. */
  mail: Mail | null
  /** Null where the installation reaches no devices. */
  push: Push | null
  /** Null where it writes no text messages. */
  sms: Sms | null
  /** Pictures. Null only in tests that have none. */
  files: Files | null
  /** Travel times with traffic; null where the streets have to do. */
  matrix: RouteMatrix | null
  dispatch: Dispatch
  settings: Settings
}

/** What commands ask of dispatch once they have saved: an order or a driver is free. */
export interface Dispatch {
  /** Plans a shop's deliveries anew. Never throws: the sweep plans each minute anyway. */
  planSoon: (store: string) => Promise<void>
}

const nobodyPlans: Dispatch = { planSoon: async () => {} }

/** What can be done without: commands plan nothing then, as in tests of their own, and streets have to do. */
type Optional = 'dispatch' | 'matrix' | 'push' | 'sms' | 'files'

/** What a context is made of. */
export type ContextParts = Omit<Context, 'db' | 'menuOf' | Optional> &
  Partial<Pick<Context, Optional>>

/** A context over a database. */
export const contextOver = (db: Firestore, rest: ContextParts): Context => ({
  dispatch: nobodyPlans,
  matrix: null,
  push: null,
  sms: null,
  files: null,
  ...rest,
  db,
  menuOf: menuCache(async (store, version) => {
    const found = await documentAt(db, 'stores/{store}/menus/{version}', store, version).get()
    return found.data() ?? null
  }),
})
