import { hasEnded } from '@forno/domain/order/statuses'
import type { Auth } from 'firebase-admin/auth'
import type { Firestore } from 'firebase-admin/firestore'
import { documentAt } from '../../functions/src/platform/documents.ts'
import { sweepNow } from '../../functions/src/platform/testing/doors.ts'
import { EveningClock } from './clock.ts'
import { between, clockWords, type Day } from './day/day.ts'
import { MIDNIGHT, VEHICLE } from './evening.ts'
import type { Options } from './options.ts'
import { cook } from './people/cooks.ts'
import { live } from './people/customers.ts'
import { LivingDriver } from './people/driver.ts'
import { type Stage, Told } from './people/stage.ts'
import { reportOf } from './report.ts'
import { ask } from './shop/ask.ts'
import { withAutoDispatch } from './shop/auto-dispatch.ts'
import { playFaster, usualPaces } from './shop/paces.ts'
import { demoStaff, hireDrivers } from './shop/staff.ts'
import { watchShop } from './shop/watch.ts'
import { showStatus } from './status-line.ts'
import { doorsIn, townStreets } from './town.ts'
import { type Wish, wishesOf } from './wishes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const STORE = 'centro'
/** Real milliseconds: more often, and a busy machine does nothing else. */
const FASTEST_SWEEP = 5_000
/** One driver for every so many orders an hour: they are busy then, and not all the time. */
const ORDERS_A_DRIVER = 6
/** So many orders are made at once where somebody waits to see something move. */
const RUSHED = 3
/** After the last order so long at most; what is left then is called off. */
const PATIENCE = 100 * MINUTE

/** What the world around gives: the emulators, a voice, and a way to be told that it is enough. */
export interface Around {
  db: Firestore
  auth: Auth
  say: (text: string) => void
  /** Called with what ends the evening early. */
  onHurry: (hurry: () => void) => void
  /** Whether somebody else sweeps each minute. */
  isSwept: boolean
}

/** Plays one evening from the first order to the last driver's way home, and reports. Puts back what it changed. */
export async function playEvening(day: Day, options: Options, around: Around): Promise<void> {
  const { db, auth, say } = around
  const found = (await documentAt(db, 'stores/{store}', STORE).get()).data()
  if (!found) throw new Error(`There is no shop ${STORE}: seed it with npm start`)
  const menu = (
    await documentAt(db, 'stores/{store}/menus/{version}', STORE, found.menuVersion).get()
  ).data()
  if (!menu) throw new Error('The shop has no menu')
  const usual = usualPaces(found)
  const evening = between(day, options.from, options.until)
  const wishes = wishesOf(evening, menu, found.zones, doorsIn(found.zones))
  if (wishes.length === 0) throw new Error('Nobody orders anything at that time')
  const count = options.drivers ?? usualDrivers(wishes, options)
  const told = new Told()
  const drivers = await hireDrivers(db, auth, STORE, count)
  const cooks = await demoStaff('cook')
  const watched = await watchShop(db, STORE, Date.now())
  const putBack = await playFaster(db, found, options.speed)
  const leaveDispatch = await withAutoDispatch(db, STORE)
  const first = wishes[0]?.at ?? options.from
  // Beside the demo nobody waits for the first customer to get hungry.
  const opens = options.live ? first - MINUTE / 6 : Math.min(options.from, first)
  const clock = new EveningClock(options.speed, MIDNIGHT + opens, Date.now())
  around.onHurry(() => clock.hurry())
  const store = { ...found, paces: usual }
  const stage: Stage = { store, usual, menu, clock, watched, streets: townStreets()(VEHICLE), told }
  say(
    `${day.date}, ${clockWords(options.from)} to ${clockWords(options.until)} (${day.source}): ` +
      `${wishes.length} people will order, ${count} drivers.`,
  )
  try {
    await lives(stage, wishes, drivers, cooks, options, around)
  } finally {
    await leaveDispatch()
    await putBack()
    watched.stop()
  }
  say(
    reportOf(
      stage,
      drivers.map(({ session }) => session.uid),
      MIDNIGHT + opens,
    ),
  )
}

const usualDrivers = (wishes: readonly Wish[], { from, until }: Options): number =>
  Math.max(2, Math.ceil(wishes.length / ((until - from) / HOUR) / ORDERS_A_DRIVER))

async function lives(
  stage: Stage,
  wishes: readonly Wish[],
  drivers: Awaited<ReturnType<typeof hireDrivers>>,
  cooks: Awaited<ReturnType<typeof demoStaff>>,
  options: Options,
  around: Around,
): Promise<void> {
  const { clock, told, watched } = stage
  const last = MIDNIGHT + Math.max(...wishes.map(({ at }) => at))
  const realEnd = Date.now() + (last - clock.now()) / clock.speed
  const people = drivers.map((driver) => new LivingDriver(driver, stage))
  await Promise.all(people.map((driver) => driver.begin(Math.round(realEnd) + 3 * HOUR)))
  const rushed = new Set(options.live ? wishes.slice(0, RUSHED).map(({ id }) => id) : [])
  const coming = wishes.map((wish) =>
    live(
      stage,
      rushed.has(wish.id) ? { ...wish, at: wishes[0]?.at ?? wish.at } : wish,
      MIDNIGHT,
    ).catch((error: unknown) => told.surprised(error)),
  )
  let all = false
  const allCame = Promise.all(coming).then(() => (all = true))
  const isBrought = () => {
    const open = [...told.placed.keys()].some(
      (id) => !hasEnded(watched.order(id)?.status ?? 'placed'),
    )
    return all && (!open || clock.now() > last + PATIENCE || clock.hurried)
  }
  // What the shop looks at each minute it looks at each minute of the evening, as far as this machine goes.
  const often = Math.max(FASTEST_SWEEP, MINUTE / clock.speed)
  const swept = around.isSwept && clock.speed === 1
  const sweeps = swept ? undefined : setInterval(() => void sweep(told), often)
  const stopShowing = options.live
    ? () => {}
    : showStatus(
        stage,
        drivers.map(({ session }) => session.uid),
        MIDNIGHT,
      )
  const cooking = cook(stage, cooks, rushed, isBrought)
  const driving = people.map((driver) => driver.work(isBrought))
  await allCame
  await cooking
  if (clock.hurried || clock.now() > last + PATIENCE) await callOffTheRest(stage)
  await Promise.all(driving)
  clearInterval(sweeps)
  stopShowing()
  await Promise.all(people.map((driver) => driver.end()))
}

const sweep = (told: Told): Promise<void> =>
  sweepNow().catch((error: unknown) => told.surprised(error))

/** What nobody has taken yet would stay for ever: the manager says so. What is on the road is still brought. */
async function callOffTheRest({ told, watched }: Stage): Promise<void> {
  const manager = await demoStaff('manager')
  const left = [...told.placed.keys()].filter((id) => {
    const status = watched.order(id)?.status ?? 'placed'
    return !hasEnded(status) && status !== 'onTheWay' && status !== 'arrived'
  })
  for (const order of left) {
    const placed = watched.order(order)?.status === 'placed'
    const move = placed ? 'refuse' : 'callOff'
    const reason = 'The simulated evening was ended.'
    const result = await ask(manager, 'moveOrder', { order, move, reason })
    if (!result.ok) told.refused(move, result.refusals)
  }
}
