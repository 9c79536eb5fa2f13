import type { Person } from '@forno/domain/access/roles'
import type { CommandName } from '@forno/domain/commands/all'
import type { Shop } from '@forno/domain/order/place-order'
import type { Result } from '@forno/domain/refusal/refusal'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability, aStore, someLoyalty } from '@forno/domain/testing/a-store'
import { EVENING } from '@forno/domain/testing/an-order'
import { aCustomer, aGuest, staffOf } from '@forno/domain/testing/people'
import type { Millis } from '@forno/domain/time/millis'
import { chores } from '../../../functions/src/chores.ts'
import { storesToPlan } from '../../../functions/src/dispatch/stores-to-plan.ts'
import { handlers } from '../../../functions/src/handlers.ts'
import { type Context, contextOver } from '../../../functions/src/platform/context.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { idsFrom } from '../../../functions/src/platform/ids.ts'
import { nightOfPoints } from '../../../functions/src/loyalty/night-of-points.ts'
import { runCommand } from '../../../functions/src/platform/run-command.ts'
import { sweep } from '../../../functions/src/upkeep/sweep.ts'
import { accountsBook } from '../accounts-book.ts'
import { complainingLog } from '../complaining-log.ts'
import { calm, type Faults } from '../faults.ts'
import { type History, history } from '../history.ts'
import { type Gate, openGate } from '../memory-firestore/gate.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import { idOf, Store } from '../memory-firestore/store.ts'
import { random, type Random } from '../random.ts'
import { type Records, recordsOf } from '../records.ts'
import { Scheduler, type Task } from '../scheduler.ts'
import { settings } from '../settings.ts'
import { callTriggers, type Clockwork, isNewJob } from '../world.ts'

export const SHOP = 'centro'
export const manager = staffOf(SHOP, 'manager')
export const cook = staffOf(SHOP, 'cook')
/** Two with accounts, of whom one may have brought the other, and two guests of whoever's browsers. */
export const regular = aCustomer('customer-1')
export const friend = aCustomer('customer-2')
export const guests: readonly Person[] = [
  aGuest('guest-1-of-this-browser'),
  aGuest('guest-2-of-this-browser'),
]
export const people: readonly Person[] = [regular, friend, ...guests]

/** Points that are soon over, so that a run of weeks sees them expire. */
const KEPT_DAYS = 10

export interface Stage extends Clockwork {
  seed: number
  store: Store
  records: Records
  history: History
  random: Random
  scheduler: Scheduler
  shop: Shop
  complaints: string[]
  contextAt: (gate: Gate) => Context
  /** Gives a command in a process of its own, which may die; then nobody hears of it. */
  give: (
    name: CommandName,
    input: unknown,
    person: Person,
    answered?: (result: Result<unknown>) => void,
  ) => Task
  /** One sweep, in a process of its own. */
  sweep: () => Task
  /** The work of one night, in a process of its own. */
  night: () => Task
  /** From now on nothing goes wrong any more. */
  calmDown: () => void
  /** Lets so much time pass, or less when there is something to complain of. */
  pass: (time: Millis) => Promise<void>
}

/**
 * A shop that gives points, with its triggers as unreliable as `faults` say, and no clockwork but what is called: so that
 * weeks pass in no time. `around`: for faults that a campaign must find.
 */
export async function openStage(
  seed: number,
  faults: Faults,
  around: (ctx: Context) => Context = (ctx) => ctx,
): Promise<Stage> {
  const chance = random(seed)
  const said: History = history(() => scheduler.now())
  const scheduler = new Scheduler(EVENING, faults, chance.branch('order of calls'), () => said)
  const store = new Store(scheduler.now)
  const complaints: string[] = []
  const accounts = accountsBook()
  const drawn = chance.branch('ids')
  const base = contextOver(new MemoryFirestore(store).asFirestore(), {
    now: scheduler.now,
    ids: idsFrom(drawn.below),
    accounts: accounts.through(openGate),
    log: complainingLog(said, complaints),
    gateway: null,
    mail: null,
    settings,
  })
  const contextAt = (gate: Gate): Context =>
    around({
      ...base,
      db: new MemoryFirestore(store, gate).asFirestore(),
      accounts: accounts.through(gate),
    })
  const swept = chores.filter((find) => find !== storesToPlan)
  const here: Stage = {
    seed,
    store,
    records: recordsOf(store),
    history: said,
    random: chance,
    scheduler,
    shop: await openShop(base),
    complaints,
    contextAt,
    give: (name, input, person, answered = () => {}) =>
      scheduler.start(`${person.uid} ${name}`, async (gate) =>
        answered(await runCommand(handlers[name], input, { person, ctx: contextAt(gate) })),
      ),
    sweep: () => scheduler.start('sweep', async (gate) => sweep(swept, contextAt(gate))),
    night: () => scheduler.start('night', async (gate) => nightOfPoints(contextAt(gate))),
    calmDown: () => {
      scheduler.faults = calm
    },
    pass: (time) => scheduler.runUntil(scheduler.now() + time, () => complaints.length > 0),
  }
  for (const { uid } of people) accounts.open(uid)
  store.watch((changes) => {
    for (const change of changes) if (isNewJob(change)) callTriggers(here, idOf(change.path))
  })
  return here
}

async function openShop({ db }: Context): Promise<Shop> {
  const loyalty = someLoyalty({ keptDays: KEPT_DAYS, warnDays: 3 })
  const store = aStore({ id: SHOP, loyalty })
  const menu = aMenu({ store: SHOP, version: store.menuVersion })
  const availability = anAvailability({ store: SHOP })
  await documentAt(db, 'stores/{store}', SHOP).set(store)
  await documentAt(db, 'stores/{store}/menus/{version}', SHOP, menu.version).set(menu)
  await documentAt(db, 'stores/{store}/live/{doc}', SHOP, 'availability').set(availability)
  return { store, menu, availability }
}
