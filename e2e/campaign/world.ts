import type { Person } from '@forno/domain/access/roles'
import type { CommandName } from '@forno/domain/commands/all'
import type { Result } from '@forno/domain/refusal/refusal'
import { EVENING } from '@forno/domain/testing/an-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { StripeDouble } from '../../tools/stripe/double.ts'
import { chores } from '../../functions/src/chores.ts'
import { planAfterEvent } from '../../functions/src/dispatch/plan-after-event.ts'
import { planStore } from '../../functions/src/dispatch/plan-store.ts'
import { storesToPlan } from '../../functions/src/dispatch/stores-to-plan.ts'
import { handlers as realHandlers } from '../../functions/src/handlers.ts'
import { jobHandlers } from '../../functions/src/job-handlers.ts'
import type { FindChores } from '../../functions/src/platform/chore.ts'
import type { Handler } from '../../functions/src/platform/command.ts'
import { type Context, contextOver } from '../../functions/src/platform/context.ts'
import { idsFrom } from '../../functions/src/platform/ids.ts'
import type { PaymentGateway } from '../../functions/src/platform/payment-gateway.ts'
import { runCommand } from '../../functions/src/platform/run-command.ts'
import { runJob } from '../../functions/src/platform/run-job.ts'
import { noticeTypes } from '../../functions/src/platform/stripe/notices.ts'
import { stripeGateway } from '../../functions/src/platform/stripe/stripe-gateway.ts'
import { sweep } from '../../functions/src/upkeep/sweep.ts'
import { accountsBook } from './accounts-book.ts'
import { complainingLog } from './complaining-log.ts'
import { calm, type Faults } from './faults.ts'
import { type History, history } from './history.ts'
import { type Gate, openGate } from './memory-firestore/gate.ts'
import { MemoryFirestore } from './memory-firestore/memory-firestore.ts'
import { type Change, idOf, Store } from './memory-firestore/store.ts'
import { lettersBook } from './letters-book.ts'
import { callSenders, isNewMessage } from './message-triggers.ts'
import { noticesBook } from './notices-book.ts'
import { random, type Random } from './random.ts'
import { type Records, recordsOf } from './records.ts'
import { Scheduler, type Task } from './scheduler.ts'
import { settings } from './settings.ts'
import { keys, stripeAccount } from './stripe/account.ts'
import { type Arriving, noticesOf } from './stripe/notices.ts'
import { receiveWebhook } from './stripe/receive.ts'
import { wireTo } from './stripe/wire.ts'

export interface WorldOptions {
  faults: Faults
  /** Handlers to be used instead of ours: how a campaign is shown a fault that it must find. */
  instead?: Partial<Record<CommandName, Handler>>
  /** What stands between the shop and its database, Stripe and post office: for faults of the same kind. */
  around?: (ctx: Context) => Context
  /** Plans deliveries after events, when commands ask and each minute; otherwise nothing is planned at all. */
  dispatch?: boolean
}

/** A whole shop in one process, in which a seed decides everything that chance decides elsewhere. */
export interface World {
  seed: number
  scheduler: Scheduler
  store: Store
  records: Records
  history: History
  random: Random
  accounts: ReturnType<typeof accountsBook>
  stripe: StripeDouble
  /** To be called after anything was done at Stripe that no process of the shop did. */
  stripeMoved: () => void
  letters: ReturnType<typeof lettersBook>
  notices: ReturnType<typeof noticesBook>
  /** The world as one process meets it: past its gate. */
  contextAt: (gate: Gate) => Context
  /** Gives a command in a process of its own; `answered` is not called when that process dies. */
  give: (
    name: CommandName,
    input: unknown,
    person: Person,
    answered: (result: Result<unknown>) => void,
  ) => Task
  /** What must not be, found so far. The first one ends the run. */
  complaints: string[]
  /** Lets so much time pass, or less when there is something to complain of. */
  pass: (time: Millis) => Promise<void>
  /** From now on nothing goes wrong any more. */
  calmDown: () => void
}

/** Makes a world and starts its clockwork: triggers for jobs as they are written, a sweep every minute. */
export function world(
  seed: number,
  { faults, instead = {}, around = (ctx) => ctx, dispatch = false }: WorldOptions,
): World {
  const chance = random(seed)
  const said: History = history(() => scheduler.now())
  const scheduler = new Scheduler(EVENING, faults, chance.branch('order of calls'), () => said)
  const store = new Store(scheduler.now)
  const complaints: string[] = []
  const accounts = accountsBook()
  const letters = lettersBook()
  const notices = noticesBook()
  const stripe = stripeAccount(scheduler.now, chance.branch('stripe'), noticeTypes)
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
  const gatewayAt = (gate: Gate): PaymentGateway =>
    stripeGateway({
      secretKey: keys.secret,
      webhookSecret: keys.webhook,
      now: scheduler.now,
      httpClient: wireTo(stripe, gate, () => stripeMoved()),
      // Our own tries are enough to follow; and stripe-node waits by a clock that is not ours.
      retries: 0,
    })
  const contextAt = (gate: Gate): Context => {
    let gateway: PaymentGateway | undefined
    const ctx: Context = around({
      ...base,
      dispatch: { planSoon: (store) => (dispatch ? planSoon(store, ctx) : Promise.resolve()) },
      db: new MemoryFirestore(store, gate).asFirestore(),
      accounts: accounts.through(gate),
      // Most processes never ask Stripe, and a client is dear to make.
      get gateway() {
        return (gateway ??= gatewayAt(gate))
      },
      mail: letters.through(gate),
      push: notices.push(gate),
      sms: notices.sms(gate),
    })
    return ctx
  }
  const arrive = (notice: Arriving, name: string, answered: (status: number) => void) =>
    void scheduler.start(
      name,
      async (gate) => answered(await receiveWebhook(contextAt(gate), notice)),
      (failed) => failed && answered(500),
    )
  const stripeMoved = noticesOf(stripe, { scheduler, history: said, random: chance }, arrive)
  const handlers: Record<CommandName, Handler> = { ...realHandlers, ...instead }
  const here: World = {
    seed,
    scheduler,
    store,
    records: recordsOf(store),
    history: said,
    random: chance,
    accounts,
    stripe,
    stripeMoved,
    letters,
    notices,
    contextAt,
    complaints,
    give: (name, input, person, answered) =>
      scheduler.start(`${person.uid} ${name}`, async (gate) => {
        const ctx = contextAt(gate)
        answered(await runCommand(handlers[name], input, { person, ctx }))
      }),
    pass: (time) => scheduler.runUntil(scheduler.now() + time, () => complaints.length > 0),
    calmDown: () => {
      scheduler.faults = calm
    },
  }
  store.watch((changes) => {
    for (const change of changes) {
      if (isNewJob(change)) callTriggers(here, idOf(change.path))
      if (dispatch && isNewEvent(change)) callPlanners(here, change.path)
      if (isNewMessage(change)) callSenders(here, change.path)
    }
  })
  everyMinute(here, dispatch ? chores : chores.filter((find) => find !== storesToPlan))
  return here
}

export const isNewJob = ({ path, before, after }: Change): boolean =>
  path.startsWith('jobs/') && before === undefined && after !== undefined

const isNewEvent = ({ path, before }: Change): boolean =>
  /^orders\/[^/]+\/events\//.test(path) && before === undefined

/** As `planSoon` in functions/src/platform/production.ts: a plan that fails is the sweep's to make again. */
async function planSoon(store: string, ctx: Context): Promise<void> {
  try {
    await planStore(store, ctx)
  } catch (thrown) {
    ctx.log.warn('planning failed, the sweep tries again', { store, error: String(thrown) })
  }
}

/** As `planDispatch` in functions/src/index.ts: lost, doubled and late like any other trigger. */
function callPlanners(here: World, path: string): void {
  const { scheduler, history: said } = here
  const chance = here.random.branch(`planner of ${path}`)
  const { triggerLost, triggerDoubled, triggerLate } = scheduler.faults
  if (chance.chance(triggerLost)) return said.say(`the planner of ${path} is lost`)
  const [, order = ''] = path.split('/')
  const calls = chance.chance(triggerDoubled) ? 2 : 1
  for (let call = 0; call < calls; call++) {
    const late = chance.chance(triggerLate)
    scheduler.after(chance.below(late ? minutes(3) : 2000), () => {
      const event = here.records.eventsOf(order).find(({ n }) => n === Number(idOf(path)))
      if (!event) return
      scheduler.start(`planner of ${path}`, async (gate) =>
        planAfterEvent(event, here.contextAt(gate)),
      )
    })
  }
}

/** What triggers need of a world. */
export type Clockwork = Pick<World, 'scheduler' | 'history' | 'random' | 'records' | 'contextAt'>

/** At least once, says the platform; this one also never, late, and out of order. */
export function callTriggers(here: Clockwork, id: string): void {
  const { scheduler, history: said } = here
  const chance = here.random.branch(`trigger of ${id}`)
  const { triggerLost, triggerDoubled, triggerLate } = scheduler.faults
  if (chance.chance(triggerLost)) return said.say(`the trigger of ${id} is lost`)
  const calls = chance.chance(triggerDoubled) ? 2 : 1
  for (let call = 0; call < calls; call++) {
    const late = chance.chance(triggerLate)
    scheduler.after(chance.below(late ? minutes(8) : 2000), () => trigger(here, id))
  }
}

/** As `jobTrigger` in functions/src/platform/job-doors.ts; called again when it throws, which is seldom enough. */
function trigger(here: Clockwork, id: string): void {
  const { scheduler } = here
  scheduler.start(
    `trigger of ${id}`,
    async (gate) => {
      const job = here.records.jobs().get(id)
      if (!job || job.dueAt > scheduler.now()) return
      await runJob(jobHandlers, id, here.contextAt(gate))
    },
    (failed) => {
      if (failed) scheduler.after(10_000, () => trigger(here, id))
    },
  )
}

/** One that still runs is not joined by a second, except when the schedule is called twice. */
function everyMinute(here: World, found: readonly FindChores[]): void {
  const chance = here.random.branch('schedule')
  const { scheduler } = here
  let running: Task | undefined
  const start = () => scheduler.start('sweep', async (gate) => sweep(found, here.contextAt(gate)))
  const call = () => {
    scheduler.after(minutes(1), call)
    const { sweepSkipped, sweepDoubled } = scheduler.faults
    if (running?.state === 'running' || chance.chance(sweepSkipped)) return
    running = start()
    if (chance.chance(sweepDoubled)) start()
  }
  scheduler.after(chance.below(minutes(1)), call)
}
