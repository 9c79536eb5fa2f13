import { randomUUID } from 'node:crypto'
import { NEAR_THE_DOOR } from '@forno/domain/delivery/geofence'
import { distanceMetres } from '@forno/domain/geo/distance'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { isBrought, isOnItsWay } from '@forno/domain/run/statuses'
import type { Run } from '@forno/domain/run/run'
import type { Stop } from '@forno/domain/run/stop'
import { chance } from '../chance.ts'
import { atTheDoorOf, VEHICLE } from '../evening.ts'
import { LOADING } from '../replay/policy.ts'
import { ask } from '../shop/ask.ts'
import type { Driver } from '../shop/staff.ts'
import { Phone } from './phone.ts'
import { shopAt, type Stage } from './stage.ts'
import { driveAlong } from './way.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** How often the phone is looked at, real milliseconds. */
const LOOKS = 150
/** One offer in so many is declined. */
const DECLINES = 0.04
/** An offer lasts 90 real seconds: nobody thinks longer than this, whatever the evening's speed. */
const THINKS_AT_MOST = 20_000
/** So often somebody tries to go home. */
const MOST_TRIES = 5
/** Who has waited so long for a late order takes what is there. */
const PATIENCE = 12 * MINUTE

/** One driver's evening, from the beginning of the shift to its end. Ends when `isOver` says so and all is brought. */
export class LivingDriver {
  readonly #driver: Driver
  readonly #stage: Stage
  readonly #phone: Phone
  #at: LngLat
  /** The run that is being driven, when it began, and how far its way was. */
  #way = { from: 0, metres: 0, stops: 0 }

  constructor(driver: Driver, stage: Stage) {
    this.#driver = driver
    this.#stage = stage
    this.#phone = new Phone(driver.session, stage.store.id, stage.told, stage.clock.speed)
    this.#at = shopAt(stage)
  }

  get #who() {
    return this.#driver.session
  }

  /** Begins a shift, or goes on with one that was broken off. */
  async begin(until: number): Promise<void> {
    const { store, watched, told } = this.#stage
    const known = watched.driver(this.#who.uid)?.shift
    if (known && known.until >= until - HOUR) return
    if (known) await this.end()
    const input = { store: store.id, shift: `sim-${randomUUID()}`, until, vehicle: VEHICLE }
    const result = await ask(this.#who, 'startShift', input)
    if (!result.ok) told.refused('startShift', result.refusals)
  }

  async work(isOver: () => boolean): Promise<void> {
    const { clock, watched, told } = this.#stage
    for (;;) {
      this.#phone.isAt(this.#at, null)
      const run = watched.driver(this.#who.uid)?.run ?? null
      if (run !== null) {
        try {
          await this.#takesUp(run)
        } catch (error) {
          told.surprised(error)
          await clock.waitOnTheWall(1000)
        }
      } else if (isOver()) return
      await clock.waitOnTheWall(LOOKS)
    }
  }

  /** Goes home. Who is asked about one more run in that moment brings it first. */
  async end(): Promise<void> {
    const { watched, told, clock } = this.#stage
    for (let tries = 1; ; tries++) {
      const shift = watched.driver(this.#who.uid)?.shift
      if (!shift) return
      const result = await ask(this.#who, 'endShift', { shift: shift.id })
      if (result.ok) return
      if (tries === MOST_TRIES) return told.refused('endShift', result.refusals)
      await clock.waitOnTheWall(LOOKS)
      await this.work(() => true)
    }
  }

  async #takesUp(id: string): Promise<void> {
    const run = await this.#phone.readRun(id)
    if (run?.status === 'offered') return this.#answers(run)
    if (run?.driver?.uid !== this.#who.uid) return
    if (run.status === 'accepted' || run.status === 'loading') await this.#loads(run)
    else if (run.status === 'underWay') await this.#brings(run)
  }

  async #answers({ id, offers }: Run): Promise<void> {
    const { clock, told } = this.#stage
    const asked = `${this.#who.uid} ${id} ${offers.length}`
    const thinks = MINUTE * (0.15 + 0.5 * chance('thinks', asked))
    await clock.waitOnTheWall(Math.min(THINKS_AT_MOST, thinks / clock.speed))
    const declines = !clock.hurried && chance('declines', asked) < DECLINES
    const answer = declines ? 'decline' : 'accept'
    const result = await ask(this.#who, 'answerOffer', { run: id, answer })
    if (!result.ok) told.refused(answer, result.refusals)
    else if (declines) told.declined++
    await this.#seesChange(id)
  }

  /** Until the phone knows that this run is not what it was: so that nothing is answered twice. */
  async #seesChange(id: string): Promise<void> {
    const { clock } = this.#stage
    for (let tries = 0; tries < 10; tries++) {
      const run = await this.#phone.readRun(id).catch(() => null)
      if (run?.status !== 'offered') return
      await clock.waitOnTheWall(LOOKS)
    }
  }

  /** At the shop: waits for the food, ticks the bags, and off. */
  async #loads(run: Run): Promise<void> {
    const { clock } = this.#stage
    const since = clock.now()
    if (run.status === 'accepted') void this.#phone.tap(run.id, { move: 'start' })
    const food = await this.#waitsForFood(run, since)
    if (!food) return
    const began = clock.now()
    await clock.wait(LOADING)
    const { stops, late } = food
    const ticks = stops.flatMap(({ order, bags }) =>
      Array.from({ length: bags }, (_, n) => ({
        move: 'tick' as const,
        stop: order,
        bag: n + 1,
      })),
    )
    const without = Object.fromEntries(late.map(({ order }) => [order, 'Not ready yet']))
    this.#phone.refusals.length = 0
    await this.#phone.tap(run.id, ...ticks, { move: 'depart', without })
    if (this.#phone.refusals.length === 0)
      this.#way = { from: began, metres: 0, stops: stops.length }
    else await clock.waitOnTheWall(1000)
  }

  /** What can go along. Null when there is nothing left to wait for, or something else is to be done first. */
  async #waitsForFood({ id }: Run, since: number): Promise<{ stops: Stop[]; late: Stop[] } | null> {
    const { clock, watched } = this.#stage
    for (;;) {
      const run = await this.#phone.readRun(id)
      const stops = (run?.stops ?? []).filter(({ status }) => status === 'waiting')
      if (!run || stops.length === 0 || !['accepted', 'loading'].includes(run.status)) return null
      const isReady = ({ order }: Stop) => watched.order(order)?.status === 'ready'
      const late = stops.filter((stop) => !isReady(stop))
      const goes = stops.filter(isReady)
      if (late.length === 0) return { stops, late }
      if (goes.length > 0 && (clock.hurried || clock.now() - since > PATIENCE))
        return { stops: goes, late }
      this.#phone.isAt(this.#at, null)
      await clock.waitOnTheWall(LOOKS * 2)
    }
  }

  /** From door to door, then back. */
  async #brings(run: Run): Promise<void> {
    const { told, clock } = this.#stage
    if (this.#way.from === 0) this.#way = { from: clock.now(), metres: 0, stops: run.stops.length }
    for (;;) {
      const now = await this.#phone.readRun(run.id)
      const next = now?.stops.find(({ status }) => isOnItsWay(status))
      if (!now || now.status !== 'underWay') break
      if (!next) {
        await this.#finishes(now)
        break
      }
      await this.#visits(now, next)
    }
    await this.#drivesTo(shopAt(this.#stage))
    const { from, metres, stops } = this.#way
    told.driven.push({ driver: this.#who.uid, stops, from, until: clock.now(), metres })
    this.#way = { from: 0, metres: 0, stops: 0 }
  }

  async #finishes(run: Run): Promise<void> {
    const back = run.stops.filter(({ status }) => status === 'returning')
    if (back.length > 0) await this.#drivesTo(shopAt(this.#stage))
    const returned = back.map(({ order }) => ({ move: 'returned' as const, stop: order }))
    await this.#phone.tap(run.id, ...returned, { move: 'finish' })
  }

  async #visits(run: Run, stop: Stop): Promise<void> {
    const { clock, told } = this.#stage
    let isTold = stop.nearAt !== null
    await this.#drivesTo(stop.at, (at) => {
      if (isTold || stop.status !== 'onBoard' || distanceMetres(at, stop.at) > NEAR_THE_DOOR) return
      isTold = true
      void this.#phone.tap(run.id, { move: 'near', stop: stop.order })
    })
    if (stop.status === 'onBoard')
      void this.#phone.tap(run.id, { move: 'arrive', stop: stop.order })
    await clock.wait(atTheDoorOf(told.placed.get(stop.order)?.wish.id ?? stop.order))
    const { cashDue, changeFrom } = stop
    await this.#phone.tap(run.id, {
      move: 'handOver',
      stop: stop.order,
      proof: await this.#proof(stop),
      cash: cashDue > 0 ? Math.max(cashDue, changeFrom ?? 0) : null,
    })
    const after = (await this.#phone.readRun(run.id))?.stops.find((one) => one.order === stop.order)
    if (after && !isBrought(after.status) && isOnItsWay(after.status)) {
      told.surprised(`a hand-over did not count (${this.#phone.refusals.join(', ')})`)
      await clock.waitOnTheWall(1000)
    }
  }

  /** The customer says the PIN; people of flesh and blood are not asked for theirs. */
  async #proof({ order, proofWanted }: Stop) {
    if (proofWanted !== 'pin') return { kind: 'hand' as const }
    const customer = this.#stage.told.placed.get(order)?.customer
    const known = customer && (await ask(customer, 'readPin', { order }))
    const pin = known?.ok ? known.value.pin : null
    return pin
      ? { kind: 'pin' as const, pin }
      : { kind: 'none' as const, reason: 'A simulated driver cannot ask for the PIN' }
  }

  async #drivesTo(to: LngLat, passes?: (at: LngLat) => void): Promise<void> {
    const { streets, clock } = this.#stage
    if (distanceMetres(this.#at, to) < 5) return
    const way = streets.tour([this.#at, to])
    await driveAlong(way, clock, (at, heading) => {
      this.#at = at
      this.#phone.isAt(at, heading)
      passes?.(at)
    })
    this.#at = to
    this.#way.metres += way.metres
  }
}
