import type { Person } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import type { Told } from '../invariants/look.ts'
import type { Shop } from '@forno/domain/order/place-order'
import { aCheckout, aLine } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { calm } from '../faults.ts'
import type { Fate } from '../scheduler.ts'
import { type World, world } from '../world.ts'
import { endWell, judge } from './judge.ts'
import { admin, cooks, customers, drivers, FIRST_SHIFT, manager, openShop, STORE } from './shop.ts'

/** A command at a moment when it can be given, and what there is to see of it once it has been carried out. */
interface Case {
  before: CommandName[]
  input: (here: World, shop: Shop) => object
  by: Person | undefined
  isDone: (here: World) => boolean
}

const [customer, cook] = [customers[0], cooks[0]]
const [driver = '', otherDriver = ''] = drivers.map(({ uid }) => uid)
const theOrder = (here: World) => here.records.orders()[0]

export const cases = {
  placeOrder: {
    before: [],
    input: (_, shop) => aCheckout({ lines: [aLine()] }, shop),
    by: customer,
    isDone: (here) => here.records.orders().length === 1,
  },
  moveOrder: {
    before: ['placeOrder'],
    input: (here) => ({ order: theOrder(here)?.id, move: 'accept' }),
    by: cook,
    isDone: (here) => theOrder(here)?.stageTimes.accepted !== undefined,
  },
  assignDriver: {
    before: ['placeOrder', 'moveOrder'],
    input: (here) => ({ order: theOrder(here)?.id, driver }),
    by: manager,
    isDone: (here) => theOrder(here)?.activeDriver === driver,
  },
  pauseShift: {
    before: [],
    input: () => ({ paused: true }),
    by: drivers[1],
    isDone: (here) => here.records.drivers().get(otherDriver)?.shift?.pausedAt !== null,
  },
  endShift: {
    before: [],
    input: () => ({ shift: FIRST_SHIFT }),
    by: drivers[1],
    isDone: (here) => here.records.drivers().get(otherDriver)?.shift === null,
  },
  startShift: {
    before: ['endShift'],
    input: (here) => ({
      store: STORE,
      shift: 'shift-0002',
      until: here.scheduler.now() + minutes(60),
      vehicle: 'bike',
    }),
    by: drivers[1],
    isDone: (here) => here.records.drivers().get(otherDriver)?.shift?.id === 'shift-0002',
  },
  sendTaps: {
    before: ['placeOrder', 'moveOrder', 'assignDriver'],
    input: (here) => ({
      run: theOrder(here)?.run,
      taps: [{ move: 'start', id: 'tap-000001', n: 1, at: here.scheduler.now() }],
    }),
    by: drivers[0],
    isDone: (here) => here.records.runs().get(theOrder(here)?.run ?? '')?.status === 'loading',
  },
  setSoldOut: {
    before: [],
    input: () => ({ store: STORE, kind: 'ingredient', id: 'basil', soldOut: true }),
    by: cook,
    isDone: (here) => here.records.availabilityOf(STORE)?.version === 1,
  },
  setStaff: {
    before: [],
    input: () => ({ uid: driver, name: 'Test driver', roles: {}, admin: false, active: false }),
    by: admin,
    isDone: (here) => here.records.staff().get(driver)?.version === 2,
  },
} satisfies Partial<Record<CommandName, Case>>
export type CaseName = keyof typeof cases
const caseOf: Partial<Record<CommandName, Case>> = cases

/** Minutes; soon over, so that few idle sweeps come before the one that matters. */
const ACCEPT_WITHIN = 1

/** A call that something becomes of: the command's n-th, or the n-th of what follows from it. */
export interface Trouble {
  who: 'command' | 'job'
  call: number
  fate: Fate
}

/**
 * Gives one command in a world where only one call goes wrong; again afterwards with `retry`, as a person would.
 * Answers how many calls there were and whether it was carried out; throws when anything ends wrong.
 */
export async function giveWithTrouble(name: CaseName, trouble: Trouble | null, retry: boolean) {
  const here = world(1, { faults: calm })
  const shop = await openShop(here, ACCEPT_WITHIN)
  const told = judge(here)
  for (const earlier of cases[name].before) await giveOnce(here, shop, told, earlier)
  const calls = { command: 0, job: 0 }
  here.scheduler.plan = (task) => {
    const who = task.name === 'sweep' || task.name.startsWith('trigger') ? 'job' : 'command'
    const call = ++calls[who]
    return trouble?.who === who && trouble.call === call ? trouble.fate : 'goes well'
  }
  await giveOnce(here, shop, told, name)
  if (retry) await giveOnce(here, shop, told, name)
  const isDone = cases[name].isDone(here)
  const seen = { ...calls }
  await endWell(here, told)
  return { calls: trouble ? seen : { ...calls }, isDone }
}

async function giveOnce(here: World, shop: Shop, told: Told, name: CommandName): Promise<void> {
  const known = caseOf[name]
  if (!known?.by) throw new Error(`nobody gives ${name}`)
  const { by } = known
  here.give(name, known.input(here, shop), by, (result) => {
    if (!result.ok) return
    if (name === 'placeOrder') {
      const value = v.parse(commands.placeOrder.output, result.value)
      told.placed.push({ key: 'the one', by: by.uid, ...value })
    }
    const order = theOrder(here)?.id
    if (name === 'moveOrder' && order) told.moved.push({ order, move: 'accept', by })
  })
  await here.pass(minutes(0.1))
}
