import type { CommandName } from '@forno/domain/commands/all'
import type { Person } from '@forno/domain/access/roles'
import { EVENING, valueOf } from '@forno/domain/testing/an-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Stripe } from 'stripe'
import type { StripeDouble } from '../../../tools/stripe/double.ts'
import { chores } from '../../../functions/src/chores.ts'
import { handlers } from '../../../functions/src/handlers.ts'
import { jobHandlers } from '../../../functions/src/job-handlers.ts'
import { type Context, contextOver } from '../../../functions/src/platform/context.ts'
import { idsFrom } from '../../../functions/src/platform/ids.ts'
import type { PaymentGateway } from '../../../functions/src/platform/payment-gateway.ts'
import { runCommand } from '../../../functions/src/platform/run-command.ts'
import { runJob } from '../../../functions/src/platform/run-job.ts'
import { stripeGateway } from '../../../functions/src/platform/stripe/stripe-gateway.ts'
import { sweep } from '../../../functions/src/upkeep/sweep.ts'
import { openGate } from '../memory-firestore/gate.ts'
import { MemoryFirestore } from '../memory-firestore/memory-firestore.ts'
import { type Change, idOf, Store } from '../memory-firestore/store.ts'
import { random } from '../random.ts'
import { type Records, recordsOf } from '../records.ts'
import { keys, stripeAccount } from '../stripe/account.ts'
import { receiveWebhook } from '../stripe/receive.ts'
import { wireTo } from '../stripe/wire.ts'
import { notices, type NoticeNo, noticeTypes } from './notices.ts'
import { noAccounts } from '../../../functions/src/platform/testing/no-accounts.ts'
import { settings } from '../settings.ts'

type HttpClient = Stripe.HttpClient

/** A Stripe account at rest, and what it has answered since to those who only looked. */
interface Account {
  written: string
  answers: Map<string, Awaited<ReturnType<HttpClient['makeRequest']>>>
}

/** How Stripe stood at a stage, and when the shop's clock showed it. */
interface Past {
  account: Account
  shopTime: Millis
}

/** Everything as it was at one moment. */
export interface Snapshot {
  store: Store
  account: Account
  past: readonly Past[]
  made: ReadonlyMap<string, number>
  shopTime: Millis
  stripeTime: Millis
  stage: number
}

/**
 * A shop with its Stripe account where one thing happens after the other and nothing goes wrong by itself: who uses it
 * decides what arrives when. It can be put back to where it was. Jobs run as soon as they are written down.
 */
export class Desk {
  readonly #made = new Map<string, number>()
  readonly #clock = { shop: EVENING, stripe: EVENING }
  readonly #waiting: string[] = []
  readonly stripe: StripeDouble
  /** How many of the seven things have happened at Stripe. */
  stage = 0
  store = new Store(() => this.#clock.shop)
  records: Records = recordsOf(this.store)
  complaints: string[] = []
  #ctx: Context
  readonly #gateway: PaymentGateway
  readonly #around: (ctx: Context) => Context
  /** By stage, beginning with the first. */
  #past: readonly Past[] = []
  /** What a slow worker has read is from here. */
  #seen: Past | null = null
  readonly #memory: StripeDouble
  /** The account as it was last written or read; null once anything was changed there. */
  #account: Account | null = null

  /** `around`: what stands between the shop and the world, for faults that must be found. */
  constructor(around: (ctx: Context) => Context = (ctx) => ctx) {
    this.#around = around
    this.stripe = stripeAccount(() => this.#clock.stripe, random(1), noticeTypes, this.#made)
    this.stripe.control.rule({ action: 'hold' })
    this.#memory = stripeAccount(() => this.#clock.stripe, random(2), noticeTypes)
    this.#gateway = stripeGateway({
      secretKey: keys.secret,
      webhookSecret: keys.webhook,
      now: () => this.#seen?.shopTime ?? this.#clock.shop,
      httpClient: this.#remembering(wireTo(this.stripe, openGate)),
      retries: 0,
    })
    this.#ctx = this.#contextOver(this.store)
  }

  get now(): Millis {
    return this.#clock.shop
  }

  setTimes(times: { shop?: Millis; stripe?: Millis }): void {
    Object.assign(this.#clock, times)
  }

  #contextOver(store: Store): Context {
    store.watch((changes) => {
      for (const change of changes) if (isNewJob(change)) this.#waiting.push(idOf(change.path))
    })
    const complain = (message: string, fields?: object) =>
      void this.complaints.push(`a surprise: ${message} ${JSON.stringify(fields ?? {})}`)
    const ctx = contextOver(new MemoryFirestore(store).asFirestore(), {
      now: () => this.#clock.shop,
      ids: idsFrom(random(7).below),
      accounts: noAccounts,
      log: { info: () => {}, warn: () => {}, error: complain },
      gateway: this.#gateway,
      mail: null,
      settings,
    })
    return this.#around(ctx)
  }

  /** The account as it is now, written down. */
  #atRest(): Account {
    return (this.#account ??= { written: this.stripe.write(), answers: new Map() })
  }

  /** Notes how Stripe stands at this stage, for workers that read it now and are slow. */
  remember(): void {
    this.#past = [...this.#past, { account: this.#atRest(), shopTime: this.#clock.shop }]
  }

  save(): Snapshot {
    return {
      store: this.store.fork(),
      account: this.#atRest(),
      past: this.#past,
      made: new Map(this.#made),
      shopTime: this.#clock.shop,
      stripeTime: this.#clock.stripe,
      stage: this.stage,
    }
  }

  restore({ store, account, past, made, shopTime, stripeTime, stage }: Snapshot): void {
    if (account !== this.#account) this.stripe.read(account.written)
    this.#account = account
    this.#past = past
    this.#made.clear()
    for (const [prefix, count] of made) this.#made.set(prefix, count)
    this.#clock.shop = shopTime
    this.#clock.stripe = stripeTime
    this.stage = stage
    this.store = store.fork(() => this.#clock.shop)
    this.records = recordsOf(this.store)
    this.complaints = []
    this.#waiting.length = 0
    this.#ctx = this.#contextOver(this.store)
  }

  /** Something happens at Stripe that the shop has no part in. */
  async atStripe(work: () => unknown): Promise<void> {
    this.#account = null
    await work()
  }

  /** Who asks an account in which nothing has changed is answered as before, without its being worked out anew. */
  #remembering(wire: HttpClient): HttpClient {
    return {
      getClientName: () => wire.getClientName(),
      makeRequest: async (...asked) => {
        const [, , path, method] = asked
        if (method !== 'GET') this.#account = null
        const account = method === 'GET' && this.#seen ? this.#seen.account : this.#account
        const known = account?.answers.get(path)
        if (known) return known
        const answer = await this.#wireTo(account, wire).makeRequest(...asked)
        account?.answers.set(path, answer)
        return answer
      },
    }
  }

  /** The account itself, or how it was. */
  #wireTo(account: Account | null, wire: HttpClient): HttpClient {
    if (account === this.#account || account === null) return wire
    this.#memory.read(account.written)
    return wireTo(this.#memory, openGate)
  }

  /** Gives a command, and lets what follows from it be done. Throws when it is refused. */
  async give(name: CommandName, input: unknown, person: Person): Promise<unknown> {
    const answer = valueOf(await runCommand(handlers[name], input, { person, ctx: this.#ctx }))
    await this.#runJobs()
    return answer
  }

  /**
   * Hands one of the seven notices over, signed and as it was sent, and lets what follows be done: by workers that read
   * Stripe as it is now, or (`slow`) as it was when the notice was sent.
   */
  async deliver(no: NoticeNo, slow: boolean): Promise<void> {
    const { events, deliveries } = this.stripe.control.state()
    const wanted = notices[no]
    const event = [...events.values()].filter(({ type }) => type === wanted?.type)[wanted?.nth ?? 0]
    const delivery = [...deliveries.values()].find((one) => one.event === event?.id)
    const sent = delivery && this.stripe.outgoing(delivery)
    if (!sent) throw new Error(`Stripe has sent no ${wanted?.name} yet`)
    const signature = sent.headers['stripe-signature'] ?? ''
    const status = await receiveWebhook(this.#ctx, { body: Buffer.from(sent.body), signature })
    if (status !== 200) this.complaints.push(`the ${wanted?.name} was answered with ${status}`)
    this.#seen = slow ? (this.#past[no] ?? null) : null
    await this.#runJobs()
    this.#seen = null
  }

  async sweep(): Promise<void> {
    this.#waiting.length = 0
    await sweep(chores, this.#ctx)
    await this.#runJobs()
  }

  async #runJobs(): Promise<void> {
    for (let id = this.#waiting.shift(); id !== undefined; id = this.#waiting.shift()) {
      const job = this.records.job(id)
      if (job && job.dueAt <= this.now) await runJob(jobHandlers, id, this.#ctx)
    }
  }
}

const isNewJob = ({ path, before, after }: Change): boolean =>
  path.startsWith('jobs/') && before === undefined && after !== undefined

/** After this the reconciler finds in Stripe's records nothing of what it was not told of. */
export const LONG_AFTER: Millis = minutes(15)
