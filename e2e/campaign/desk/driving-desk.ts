import { randomInt } from 'node:crypto'
import type { Person } from '@forno/domain/access/roles'
import type { Order } from '@forno/domain/order/order'
import { newPayment } from '@forno/domain/payment/payment'
import { type Refusal, type Result } from '@forno/domain/refusal/refusal'
import type { Driver } from '@forno/domain/run/driver'
import { offerTo } from '@forno/domain/run/offers'
import { newRun, type Run } from '@forno/domain/run/run'
import { takeRun } from '@forno/domain/run/shift'
import { stopFor } from '@forno/domain/run/stop-for'
import type { Store } from '@forno/domain/store/store'
import type { Tap } from '@forno/domain/run/tap'
import { aStore } from '@forno/domain/testing/a-store'
import { anOrder, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { aStaffMember, staffOf } from '@forno/domain/testing/people'
import { minutes } from '@forno/domain/time/millis'
import { pinOf } from '../../../functions/src/platform/digest.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { idsFrom } from '../../../functions/src/platform/ids.ts'
import { saveRun } from '../../../functions/src/platform/runs.ts'
import { type Desk, openDesk } from './desk.ts'

export const manager = staffOf('centro', 'manager')
export const ana = staffOf('centro', 'driver', 'driver-1')
export const ben = staffOf('centro', 'driver', 'driver-2')

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never
export type BareTap = Bare<Tap> & { id?: string; after?: number }

/** A desk with drivers: two who work here, and everything that tests say about runs in few words. */
export interface DrivingDesk extends Desk {
  /** The shops that were planned since. */
  plans: string[]
  /** Two pizzas in cash, as far as this stage, in no run and with nobody. */
  order: (id: string, status?: Order['status']) => Promise<Order>
  onShift: (...people: Person[]) => Promise<void>
  /** A run with these orders that a driver is asked about. */
  offered: (to: Person, ...orders: Order[]) => Promise<string>
  /** The same, and they have said yes. */
  accepted: (by: Person, ...orders: Order[]) => Promise<string>
  /** Sends taps, a minute apart; what was answered: `done`, or the refusals' codes. */
  tap: (by: Person, run: string, ...taps: BareTap[]) => Promise<string[]>
  /** Everything ticked, and on the way. */
  setOut: (by: Person, run: string) => Promise<void>
  orderNow: (id: string) => Promise<Order>
  runNow: (id: string) => Promise<Run>
  driverNow: (person: Person) => Promise<Driver | undefined>
  pin: (order: string) => string
}

export async function openDrivingDesk(): Promise<DrivingDesk> {
  const plans: string[] = []
  const desk = await openDesk({
    ids: idsFrom((below) => randomInt(below)),
    dispatch: { planSoon: async (store) => void plans.push(store) },
  })
  const { ctx } = desk
  ctx.log.error = (message, fields) => {
    throw new Error(`${message}: ${fields?.error}`)
  }
  let n = 0
  for (const { uid } of [ana, ben]) {
    await documentAt(ctx.db, 'staff/{uid}', uid).set(aStaffMember({ uid, name: uid }))
  }
  const found = async <T>(ref: {
    path: string
    get: () => Promise<{ data: () => T | undefined }>
  }) => {
    const value = (await ref.get()).data()
    if (!value) throw new Error(`${ref.path} is not there`)
    return value
  }
  const runNow = (id: string) => found<Run>(documentAt(ctx.db, 'runs/{run}', id))

  const offered: DrivingDesk['offered'] = async (to, ...orders) => {
    const { driving } = await found<Store>(documentAt(ctx.db, 'stores/{store}', 'centro'))
    const planned = newRun({
      id: `run-${++n}`,
      store: 'centro',
      shop: aStore().address.at,
      leaveAt: ctx.now(),
      why: 'a test',
      stops: orders.map((order) => stopFor(order, driving)),
    })
    const by = { uid: 'system', as: 'system' } as const
    await ctx.db.runTransaction(async (tx) => {
      const driver = await tx.get(documentAt(ctx.db, 'drivers/{uid}', to.uid))
      const known = driver.data()
      if (!known) throw new Error(`${to.uid} is not on shift`)
      const run = valueOf(offerTo(planned, { uid: known.uid, name: known.name }, by, ctx.now()))
      const holder = valueOf(takeRun(known, run, ctx.now()))
      await saveRun(tx, ctx, null, run, { by: { uid: 'system', as: ['system'] }, driving, holder })
    })
    return planned.id
  }
  const tap: DrivingDesk['tap'] = async (by, run, ...bare) => {
    const taps = bare.map(({ after, id, ...one }, i): Tap => {
      n += 1
      const at = ctx.now() + minutes(after ?? i)
      return { ...one, id: id ?? `tap-${String(n).padStart(6, '0')}`, n, at }
    })
    const last = Math.max(...taps.map(({ at }) => at))
    // Told when the last of it has happened.
    desk.pass(Math.max(0, last - ctx.now()))
    const answer = await desk.give('sendTaps', { run, taps }, by)
    if (!answer.ok) return codes(answer)
    return answer.value.outcomes.map((one) => (one.is === 'done' ? 'done' : words(one.refusals)))
  }
  return {
    ...desk,
    plans,
    order: async (id, status = 'ready') => {
      const nobody = { driver: null, activeDriver: null, run: null }
      const at = EVENING - minutes(30)
      const order = anOrder({ id, code: id.slice(-4), status, ...nobody }, { at })
      await desk.keep(order, newPayment(order, 'cash', EVENING))
      return order
    },
    onShift: async (...people) => {
      for (const { uid } of people) {
        const shift = `shift-of-${uid}`
        const until = ctx.now() + minutes(300)
        const input = { store: 'centro', shift, until, vehicle: 'scooter' } as const
        valueOf(await desk.give('startShift', input, staffOf('centro', 'driver', uid)))
      }
    },
    offered,
    accepted: async (by, ...orders) => {
      const run = await offered(by, ...orders)
      valueOf(await desk.give('answerOffer', { run, answer: 'accept' }, by))
      return run
    },
    tap,
    setOut: async (by, run) => {
      const { stops } = await runNow(run)
      const ticks = stops.flatMap(({ order, bags }) =>
        Array.from(
          { length: bags },
          (_, i) => ({ move: 'tick', stop: order, bag: i + 1 }) as const,
        ),
      )
      const all = [{ move: 'start' }, ...ticks, { move: 'depart', without: {} }] as const
      const answers = await tap(by, run, ...all)
      if (answers.some((one) => one !== 'done')) throw new Error(answers.join('; '))
    },
    orderNow: (id) => found<Order>(documentAt(ctx.db, 'orders/{order}', id)),
    runNow,
    driverNow: async ({ uid }) => (await documentAt(ctx.db, 'drivers/{uid}', uid).get()).data(),
    pin: (order) => pinOf(ctx.settings.linkSecret, order),
  }
}

const words = (refusals: readonly Refusal[]): string =>
  refusals.map(({ code, field }) => (field ? `${code} ${field}` : code)).join()
const codes = (result: Result<unknown>): string[] => (result.ok ? [] : [words(result.refusals)])
