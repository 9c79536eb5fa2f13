import { randomUUID } from 'node:crypto'
import { livePosition } from '@forno/domain/delivery/live-position'
import { RATES } from '@forno/domain/delivery/ping-rate'
import { TRAIL_KEPT, TRAIL_POINTS } from '@forno/domain/delivery/trail'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { runSchema, type Run } from '@forno/domain/run/run'
import type { Tap } from '@forno/domain/run/tap'
import { emptyQueue, queued, stillQueued, type TapQueue } from '@forno/domain/run/tap-queue'
import { TAPS_AT_ONCE } from '@forno/domain/commands/driving'
import { ask } from '../shop/ask.ts'
import { createAs, readAs, updateAs } from '../shop/documents.ts'
import type { Session } from '../shop/session.ts'
import type { Told } from './stage.ts'

/** A tap without what every tap gets: its id, its time, its number. */
type Bare<T> = T extends Tap ? Omit<T, 'id' | 'at' | 'n'> : never
export type Tapped = Bare<Tap>

/** Rules take no more than one position a second. */
const FASTEST = 1000
const TRAIL_EVERY = 60_000

/** A driver's phone: queues what is tapped and sends it with its true times, and says where it is. */
export class Phone {
  readonly #who: Session
  readonly #store: string
  readonly #told: Told
  readonly #every: number
  #queue: TapQueue | null = null
  #sending: Promise<void> = Promise.resolve()
  #pinged = 0
  #pinging = false
  #trail: { at: LngLat; seenAt: number }[] = []

  constructor(who: Session, store: string, told: Told, speed: number) {
    this.#who = who
    this.#store = store
    this.#told = told
    // The rate of a watched driver, made faster with the evening, as far as the rules go.
    this.#every = Math.max(FASTEST, Math.round(RATES.watched / speed))
  }

  /** The run as this driver may read it; null when it is not theirs. */
  readRun(id: string): Promise<Run | null> {
    return readAs(this.#who, `runs/${id}`, runSchema)
  }

  /** Notes something with the moment at which it happened, and sends it as soon as the line is free. */
  tap(run: string, ...taps: readonly Tapped[]): Promise<void> {
    if (this.#queue?.run !== run) this.#queue = emptyQueue(run)
    for (const tap of taps) {
      const whole: Tap = { ...tap, id: randomUUID(), at: Date.now(), n: 0 }
      this.#queue = queued(this.#queue, whole)
    }
    this.#sending = this.#sending.then(() => this.#send())
    return this.#sending
  }

  /** What the shop refused of the last taps, by reason. Waits until everything is sent. */
  readonly refusals: string[] = []

  async #send(): Promise<void> {
    const queue = this.#queue
    if (!queue || queue.taps.length === 0) return
    const { run, taps } = queue
    const result = await ask(this.#who, 'sendTaps', { run, taps: taps.slice(0, TAPS_AT_ONCE) })
    if (!result.ok) {
      this.#told.refused('taps', result.refusals)
      this.refusals.push(...result.refusals.map(({ code }) => code))
      this.#queue = { ...queue, taps: [] }
      return
    }
    const { outcomes } = result.value
    this.#queue = stillQueued(this.#queue ?? queue, outcomes)
    for (const outcome of outcomes) {
      if (outcome.is === 'done') continue
      const move = taps.find(({ id }) => id === outcome.id)?.move ?? 'tap'
      this.refusals.push(...outcome.refusals.map(({ code }) => code))
      this.#told.refused(move, outcome.refusals)
    }
  }

  /** Says where it is, when it is time to. Nobody waits for the answer. */
  isAt(at: LngLat, heading: number | null, now = Date.now()): void {
    this.#trail.push({ at, seenAt: now })
    if (this.#pinging || now - this.#pinged < this.#every) return
    this.#pinged = now
    this.#pinging = true
    const ping = { at, accuracy: 8, seenAt: now, heading, speed: null }
    const sent = Promise.all([
      updateAs(this.#who, `positions/${this.#who.uid}`, {
        position: livePosition(ping),
        every: this.#every,
      }),
      this.#leaveTrail(now),
    ])
    sent
      .catch((error: unknown) => this.#told.surprised(error))
      .finally(() => {
        this.#pinging = false
      })
  }

  async #leaveTrail(now: number): Promise<void> {
    const first = this.#trail[0]?.seenAt ?? now
    if (now - first < TRAIL_EVERY) return
    const each = Math.ceil(this.#trail.length / TRAIL_POINTS)
    const points = this.#trail.filter((_, n) => n % each === 0)
    this.#trail = []
    await createAs(this.#who, 'trails', `${this.#who.uid}-${first}`, {
      driver: this.#who.uid,
      store: this.#store,
      line: points.flatMap(({ at }) => at),
      times: points.map(({ seenAt }) => seenAt),
      expireAt: new Date(now + TRAIL_KEPT),
    })
  }
}
