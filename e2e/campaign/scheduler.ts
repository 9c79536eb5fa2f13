import type { Millis } from '@forno/domain/time/millis'
import type { Faults } from './faults.ts'
import type { History } from './history.ts'
import type { Gate } from './memory-firestore/gate.ts'
import { DatabaseError, UNAVAILABLE } from './memory-firestore/status.ts'
import type { Random } from './random.ts'

/** A process that may end at any call: then nothing of it goes on, and nobody is told. */
export interface Task {
  name: string
  state: 'running' | 'ended' | 'dead'
}

/** What becomes of one call. */
export const fates = ['fails before', 'fails after', 'dies before', 'dies after'] as const
export type Fate = (typeof fates)[number] | 'goes well'

interface Step {
  task: Task
  go: () => void
}

/** More calls than this in one run come from something that does not come to rest. */
const MOST_STEPS = 100_000

/** In the message of every failure that the scheduler made up itself. */
export const MADE_UP = 'made up by the campaign'

/**
 * Lets tasks go on one call at a time, in an order that chance decides, and the clock with them. Every call to the
 * outside waits at a gate; time passes only here. Same seed, same order.
 */
export class Scheduler {
  faults: Faults
  /** Decides before chance does, for whoever goes through calls one by one. */
  plan: ((task: Task, what: string) => Fate | undefined) | undefined
  #time: Millis
  #steps: Step[] = []
  #timeline: { at: Millis; run: () => void }[] = []
  #taken = 0
  #worksFrom: Millis = 0
  readonly #random: Random
  readonly #history: () => History

  constructor(start: Millis, faults: Faults, random: Random, history: () => History) {
    this.#time = start
    this.faults = faults
    this.#random = random
    this.#history = history
  }

  readonly now = (): Millis => this.#time

  /** Does something after so long. */
  after(delay: Millis, run: () => void): void {
    const at = this.#time + delay
    const place = this.#timeline.findLastIndex((known) => known.at <= at) + 1
    this.#timeline.splice(place, 0, { at, run })
  }

  /** From now on, for so long, every process ends as soon as it begins; those that run end too. */
  breakDown(lasts: Millis): void {
    this.#worksFrom = this.#time + lasts
    for (const { task } of this.#steps) this.#kill(task)
    this.#history().say(`everything is down for ${Math.round(lasts / 3_600_000)} hours`)
  }

  /** Starts a process. What it throws at last is in the history, and what `ended` is told. */
  start(
    name: string,
    work: (gate: Gate) => Promise<void>,
    ended?: (failed: boolean) => void,
  ): Task {
    const task: Task = { name, state: 'running' }
    if (this.#time < this.#worksFrom) {
      task.state = 'dead'
      return task
    }
    const end = (failed: boolean) => {
      task.state = 'ended'
      ended?.(failed)
    }
    void work(this.#gateOf(task)).then(
      () => end(false),
      (thrown: unknown) => {
        this.#history().say(`${name} failed: ${String(thrown)}`)
        end(true)
      },
    )
    return task
  }

  /** Lets everything happen that happens up to a time; `stop` is asked after each call whether that is enough. */
  async runUntil(until: Millis, stop: () => boolean): Promise<void> {
    for (;;) {
      await settled()
      if (stop()) return
      this.#steps = this.#steps.filter(({ task }) => task.state !== 'dead')
      const [next] = this.#timeline
      const isDue = next !== undefined && next.at <= until
      if (this.#steps.length > 0 && !(isDue && this.#random.chance(this.faults.slow))) {
        this.#takeStep()
      } else if (isDue) {
        this.#timeline.shift()
        this.#time = Math.max(this.#time, next.at)
        next.run()
      } else {
        this.#time = Math.max(this.#time, until)
        return
      }
    }
  }

  #takeStep(): void {
    if (++this.#taken > MOST_STEPS) throw new Error(`not at rest after ${MOST_STEPS} calls`)
    const [step] = this.#steps.splice(this.#random.below(this.#steps.length), 1)
    step?.go()
  }

  #gateOf(task: Task): Gate {
    return (what, run) =>
      new Promise((resolve, reject) => {
        const go = () => {
          const fate = this.plan?.(task, what) ?? this.#fate()
          if (fate !== 'goes well') this.#history().say(`${task.name}: ${what}: ${fate}`)
          if (fate === 'dies before') return this.#kill(task)
          if (fate === 'fails before') return reject(unavailable(what))
          try {
            const result = run()
            if (fate === 'dies after') return this.#kill(task)
            if (fate === 'goes well') return resolve(result)
            void Promise.resolve(result).then(() => reject(unavailable(what)), reject)
          } catch (thrown) {
            reject(thrown)
          }
        }
        if (task.state !== 'dead') this.#steps.push({ task, go })
      })
  }

  #kill(task: Task): void {
    task.state = 'dead'
  }

  #fate(): Fate {
    const { failBefore, failAfter, dieBefore, dieAfter } = this.faults
    const random = this.#random
    if (random.chance(failBefore)) return 'fails before'
    if (random.chance(failAfter)) return 'fails after'
    if (random.chance(dieBefore)) return 'dies before'
    return random.chance(dieAfter) ? 'dies after' : 'goes well'
  }
}

const unavailable = (what: string): Error =>
  new DatabaseError(UNAVAILABLE, `${MADE_UP}: no answer to ${what}`)

/** When nothing can go on without us: every promise that was kept has been heard of. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
