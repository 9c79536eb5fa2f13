import { EVENING, valueOf } from '../../testing/an-order.ts'
import { FAR, NEAR, SHOP_AT } from '../../testing/a-store.ts'
import { minutes } from '../../time/millis.ts'
import type { Driver } from '../driver.ts'
import { mergeTaps, type Merged } from '../merge-taps.ts'
import { answerOffer, offerTo } from '../offers.ts'
import { newRun, type Run } from '../run.ts'
import type { PlannedStop } from '../stop.ts'
import type { AnyTap, Tap, Who } from '../tap.ts'

export const DRIVER = { uid: 'driver-1', name: 'Test driver' }
export const asDriver: Who = { uid: DRIVER.uid, as: 'driver' }
export const asManager: Who = { uid: 'manager-1', as: 'manager' }
export const asSystem: Who = { uid: 'system', as: 'system' }
/** The PIN of every order of the builders. */
export const PIN = '4711'
export const isPin = (_: string, pin: string): boolean => pin === PIN

export const aStop = (changes: Partial<PlannedStop> = {}): PlannedStop => ({
  order: 'order-a',
  code: 'K7M2',
  customer: 'customer-a',
  at: NEAR,
  bags: 1,
  proofWanted: 'any',
  cashDue: 0,
  changeFrom: null,
  ...changes,
})
export const stopB = aStop({ order: 'order-b', code: 'P3R9', customer: 'customer-b', at: FAR })

export const anOpenRun = (stops: readonly PlannedStop[] = [aStop(), stopB]): Run =>
  newRun({
    id: 'run-1',
    store: 'centro',
    shop: SHOP_AT,
    leaveAt: EVENING,
    why: 'on one way',
    stops,
  })

/** A run that the builders' driver has accepted at eight in the evening. */
export function aRun(stops?: readonly PlannedStop[]): Run {
  const offered = valueOf(offerTo(anOpenRun(stops), DRIVER, asSystem, EVENING))
  return valueOf(answerOffer(offered, 'accept', asDriver, EVENING))
}

/** A tap without what the phone adds to it. */
type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never

/** Taps of a phone, one a minute from eight in the evening unless they say when; ids as they are numbered. */
export const taps = (...bare: (Bare<Tap> & { after?: number })[]): Tap[] =>
  bare.map(({ after, ...tap }, n): Tap => ({
    ...tap,
    id: `tap-${String(n).padStart(6, '0')}`,
    n,
    at: EVENING + minutes(after ?? n),
  }))

/** The office's words, numbered apart. */
export const officeTap = (
  bare: Bare<Exclude<AnyTap, Tap>>,
  after: number,
  id = 'office-0001',
): AnyTap => ({ ...bare, id, n: 0, at: EVENING + minutes(after) })

export const LATER = EVENING + minutes(600)
export const merged = (run: Run, list: readonly AnyTap[], by: Who = asDriver): Merged =>
  mergeTaps(run, list, by, LATER, isPin)

/** Everything ticked, and on the way. */
export const setOut = [
  { move: 'start' },
  { move: 'tick', stop: 'order-a', bag: 1 },
  { move: 'tick', stop: 'order-b', bag: 1 },
  { move: 'depart', without: {} },
] as const

/** The run after these taps, all of which must count. */
export function after(run: Run, ...bare: Parameters<typeof taps>): Run {
  const { run: result, outcomes } = merged(run, taps(...bare))
  const wrong = outcomes.find(({ is }) => is === 'refused')
  if (wrong) throw new Error(JSON.stringify(wrong))
  return result
}

export const aDriver = (changes: Partial<Driver> = {}): Driver => ({
  ...DRIVER,
  stores: ['centro'],
  vehicle: 'scooter',
  capacity: 3,
  shift: {
    id: 'shift-1',
    store: 'centro',
    from: EVENING - minutes(60),
    until: EVENING + minutes(180),
    pausedAt: null,
    brought: 0,
  },
  run: null,
  version: 1,
  ...changes,
})
