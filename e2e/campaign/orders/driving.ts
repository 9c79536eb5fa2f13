import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { currentStop, type Run } from '@forno/domain/run/run'
import type { Tap } from '@forno/domain/run/tap'
import { type Millis, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import type { Told } from '../invariants/look.ts'
import type { Random } from '../random.ts'
import type { World } from '../world.ts'
import { codes } from './codes.ts'
import { drivers, STORE } from './shop.ts'

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never
export type BareTap = Bare<Tap>

/** The run that a driver has in hand, or is asked about. */
export function runInHand(here: World, uid: string): Run | undefined {
  const run = here.records.drivers().get(uid)?.run ?? null
  return run === null ? undefined : here.records.runs().get(run)
}

/** What brings a run on: usually the only sensible thing. Undefined while the kitchen is not ready. */
export function nextTap(here: World, run: Run, chance?: Random): BareTap | undefined {
  const statusOf = (id: string) => here.records.orders().find((order) => order.id === id)?.status
  switch (run.status) {
    case 'accepted':
      return { move: 'start' }
    case 'loading': {
      const inShop = run.stops.filter(({ status }) => status === 'waiting')
      const ready = inShop.filter(({ order }) => statusOf(order) === 'ready')
      const open = ready.find(({ ticked, bags }) => ticked.length < bags)
      if (open) return { move: 'tick', stop: open.order, bag: open.ticked.length + 1 }
      if (ready.length === 0 || (ready.length < inShop.length && !chance?.chance(0.3)))
        return undefined
      const behind = inShop.filter((stop) => !ready.includes(stop))
      return {
        move: 'depart',
        without: Object.fromEntries(behind.map(({ order }) => [order, 'not ready'])),
      }
    }
    case 'underWay':
      return atTheDoor(run, chance)
    default:
      return undefined
  }
}

function atTheDoor(run: Run, chance?: Random): BareTap {
  const stop = currentStop(run)
  if (!stop) {
    const back = run.stops.find(({ status }) => status === 'returning')
    return back ? { move: 'returned', stop: back.order } : { move: 'finish' }
  }
  const at = { stop: stop.order }
  const odd = chance?.chance(0.15) ?? false
  if (stop.status === 'onBoard') {
    return odd ? { move: 'near', ...at } : { move: 'arrive', ...at }
  }
  const cash = stop.cashDue > 0 ? stop.cashDue : null
  if (stop.status === 'arrived' && odd) return { move: 'contact', ...at, how: 'bell' }
  if (stop.status === 'contacting' && odd) return { move: 'bringBack', ...at, because: 'noAnswer' }
  if (odd) return { move: 'skip', ...at, reason: 'later' }
  return { move: 'handOver', ...at, proof: { kind: 'none', reason: 'no phone' }, cash }
}

const counts = new WeakMap<World, number>()

/** What phones number the things by that they make up. */
function count(here: World): number {
  const n = (counts.get(here) ?? 0) + 1
  counts.set(here, n)
  return n
}

/** A tap as the phone writes it down. */
export function tapOf(here: World, bare: BareTap): Tap {
  const n = count(here)
  return { ...bare, id: `tap-${String(n).padStart(6, '0')}`, n, at: here.scheduler.now() }
}

/** Sends taps; those that are told to count have to be found afterwards. */
export function sendTaps(here: World, told: Told, by: Person, run: string, taps: Tap[]): void {
  here.give('sendTaps', { run, taps }, by, (result) => {
    const words = taps.map(({ move }) => move).join()
    here.history.say(
      `${by.uid} taps ${words} on ${run}: ${result.ok ? 'ok' : codes(result.refusals)}`,
    )
    if (!result.ok) return
    const { outcomes } = v.parse(commands.sendTaps.output, result.value)
    for (const { id, is } of outcomes) if (is === 'done') told.tapped.push({ run, tap: id })
  })
}

/** So much later than it was made a tap comes at most. */
export const LATEST_TAP: Millis = minutes(2)

/** A driver does something that is likely at this moment: now and then twice, or heard of much later. */
export function drive(here: World, told: Told, by: Person, chance: Random): void {
  const run = runInHand(here, by.uid)
  if (!run) return
  if (run.status === 'offered') {
    const answer = chance.chance(0.7) ? 'accept' : 'decline'
    return void here.give('answerOffer', { run: run.id, answer }, by, (result) => {
      here.history.say(
        `${by.uid} ${answer} ${run.id}: ${result.ok ? 'ok' : codes(result.refusals)}`,
      )
    })
  }
  const bare = nextTap(here, run, chance)
  if (!bare) return
  const tap = tapOf(here, bare)
  const times = chance.chance(0.2) ? 2 : 1
  for (let time = 0; time < times; time++) {
    const late = chance.chance(0.15) ? chance.below(LATEST_TAP) : 0
    here.scheduler.after(late, () => sendTaps(here, told, by, run.id, [tap]))
  }
}

/** Once nothing goes wrong any more: every driver does the next thing, and takes what is offered. */
export function bringRunsOn(here: World, told: Told): void {
  for (const by of drivers) {
    const run = runInHand(here, by.uid)
    if (!run) continue
    if (run.status === 'offered') {
      here.give('answerOffer', { run: run.id, answer: 'accept' }, by, () => {})
      continue
    }
    const bare = nextTap(here, run)
    if (bare) sendTaps(here, told, by, run.id, [tapOf(here, bare)])
  }
}

const isStaff = (here: World, uid: string): boolean =>
  here.records.staff().get(uid)?.active === true

/** A driver who could take one more order now: at work, with nothing that has left already. */
export const whoCanTake = (here: World): string | undefined =>
  drivers.find(({ uid }) => {
    const driver = here.records.drivers().get(uid)
    if (!driver?.shift || !isStaff(here, uid)) return false
    const run = runInHand(here, uid)
    if (!run) return driver.shift.pausedAt === null
    return run.status === 'accepted' && run.stops.length < driver.capacity
  })?.uid

/** Gets everybody who drives here to work. False when nobody does. */
export function getToWork(here: World): boolean {
  const working = drivers.filter(({ uid }) => isStaff(here, uid))
  for (const by of working) {
    const shift = here.records.drivers().get(by.uid)?.shift ?? null
    if (!shift) startShift(here, by)
    else if (shift.pausedAt !== null) here.give('pauseShift', { paused: false }, by, () => {})
  }
  return working.length > 0
}

/** A driver begins a shift, under an id that their phone makes up. */
export function startShift(here: World, by: Person): void {
  const until = here.scheduler.now() + minutes(300)
  const shift = `shift-${String(count(here)).padStart(6, '0')}`
  here.give('startShift', { store: STORE, shift, until, vehicle: 'scooter' }, by, (result) => {
    here.history.say(`${by.uid} begins ${shift}: ${result.ok ? 'ok' : codes(result.refusals)}`)
  })
}

/** A driver goes home, if nothing is in hand. */
export function endShift(here: World, by: Person): void {
  const shift = here.records.drivers().get(by.uid)?.shift
  if (!shift) return
  here.give('endShift', { shift: shift.id }, by, (result) => {
    here.history.say(`${by.uid} ends ${shift.id}: ${result.ok ? 'ok' : codes(result.refusals)}`)
  })
}
