import type { Person } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import type { Order } from '@forno/domain/order/order'
import type { Run } from '@forno/domain/run/run'
import { aCheckout, aLine, toTheDoor } from '@forno/domain/testing/an-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { calm } from '../faults.ts'
import type { Told } from '../invariants/look.ts'
import { codes } from '../orders/codes.ts'
import { type BareTap, sendTaps, tapOf } from '../orders/driving.ts'
import { judge } from '../orders/judge.ts'
import { cooks, customers, openShop } from '../orders/shop.ts'
import { type World, world, type WorldOptions } from '../world.ts'

/** A shop in which one thing is looked at: everything is judged as on evenings, and nothing goes wrong by itself. */
export interface Scene {
  here: World
  told: Told
  /** Gives a command, lets it come to rest, and answers with the codes of its refusals. */
  ask: (name: CommandName, input: object, by: Person | undefined) => Promise<string>
  /** Two or more at the same moment, in an order that chance picks. */
  together: (...asked: [CommandName, object, Person | undefined][]) => Promise<string[]>
  /** Orders, and the kitchen finishes it. */
  readyOrder: () => Promise<string>
  order: (id: string) => Order
  run: (id: string | null | undefined) => Run
  tap: (by: Person | undefined, run: string, ...bare: BareTap[]) => Promise<void>
}

export async function openScene(seed: number, options: Partial<WorldOptions> = {}): Promise<Scene> {
  const here = world(seed, { faults: calm, dispatch: true, ...options })
  const shop = await openShop(here, 10, { auto: true })
  const told = judge(here)
  let keys = 0

  const together: Scene['together'] = async (...asked) => {
    const answers = asked.map(() => 'no answer')
    asked.forEach(([name, input, by], n) => {
      if (!by) throw new Error(`nobody gives ${name}`)
      here.give(name, input, by, (result) => {
        answers[n] = result.ok ? '' : codes(result.refusals)
        if (!result.ok || name !== 'placeOrder') return
        const value = v.parse(commands.placeOrder.output, result.value)
        told.placed.push({ key: `key-${keys}`, by: by.uid, ...value })
      })
    })
    await pass(here, minutes(0.05))
    return answers
  }
  const ask: Scene['ask'] = async (...asked) => (await together(asked))[0] ?? ''
  return {
    here,
    told,
    ask,
    together,
    readyOrder: async () => {
      const key = `checkout-key-${String(++keys).padStart(4, '0')}`
      const checkout = aCheckout({ key, fulfilment: toTheDoor, lines: [aLine()] }, shop)
      await ask('placeOrder', checkout, customers[0])
      const id = told.placed.at(-1)?.order ?? 'none'
      for (const move of ['accept', 'prepare', 'bake', 'finish']) {
        await ask('moveOrder', { order: id, move }, cooks[0])
      }
      return id
    },
    order: (id) => {
      const order = here.records.orders().find((one) => one.id === id)
      if (!order) throw new Error(`there is no order ${id}`)
      return order
    },
    run: (id) => {
      const run = here.records.runs().get(id ?? '')
      if (!run) throw new Error(`there is no run ${id}`)
      return run
    },
    tap: async (by, run, ...bare) => {
      if (!by) throw new Error('nobody taps')
      sendTaps(
        here,
        told,
        by,
        run,
        bare.map((one) => tapOf(here, one)),
      )
      await pass(here, minutes(0.05))
    },
  }
}

/** Lets time pass; throws with what is to be complained of. */
export async function pass(here: World, time: Millis): Promise<void> {
  await here.pass(time)
  if (here.complaints.length > 0) throw new Error(here.complaints.join('\n'))
}
