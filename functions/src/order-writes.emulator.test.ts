import { rolesAt } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import { EVENING, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import type { Tap } from '@forno/domain/run/tap'
import { days, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { beforeAll, expect, it } from 'vitest'
import { handlers } from './handlers.ts'
import { jobHandlers } from './job-handlers.ts'
import { sendMessage } from './messages/send-message.ts'
import { documentAt } from './platform/documents.ts'
import { runCommand } from './platform/run-command.ts'
import { runJob } from './platform/run-job.ts'
import { emulatedDb } from './platform/testing/emulators.ts'
import { deliveringTaps } from './platform/testing/drive-taps.ts'
import { type Bill, installMeter, metered } from './platform/testing/meter.ts'
import { aClock, aContext } from './platform/testing/test-context.ts'
import { checkoutAt, openTestShop } from './platform/testing/test-shop.ts'

/**
 * What an order's whole life costs when it is alone in its run; DESIGN, rule 9, allows 40. Seven of those above are the
 * run's own document at each tap, its driver and the position that is opened and closed: two orders in a run share them.
 * Six are what its customer is told (accepted, on its way, delivered), each written once and marked once when it is sent.
 * Five are its points: their job, the line, the account.
 * What would save most is the shared link's copy, written nine times.
 */
const WRITES = 58

beforeAll(() => installMeter(emulatedDb()))

it(`a delivery's whole life takes ${WRITES} writes, its run, its jobs and its messages included`, async () => {
  const shop = await openTestShop()
  const clock = aClock(EVENING + days(9999)) // the emulator's own runner leaves its job alone
  const ctx = aContext({ now: clock.now })
  const store = shop.store.id
  const [cook, driver, manager] = [
    staffOf(store, 'cook'),
    staffOf(store, 'driver', `driver-of-${store}`),
    staffOf(store, 'manager'),
  ]
  await documentAt(ctx.db, 'staff/{uid}', driver.uid).set({
    uid: driver.uid,
    name: 'Test driver',
    email: '',
    roles: { [store]: ['driver'] },
    stores: [store],
    admin: false,
    active: true,
    version: 1,
  })
  expect(rolesAt(driver, store)).toContain('driver')
  const give = async (name: CommandName, input: object, person = cook) =>
    valueOf(await runCommand(handlers[name], input, { person, ctx }))

  let order = ''
  const theRun = async () => {
    const { run } = (await documentAt(ctx.db, 'orders/{order}', order).get()).data() ?? {}
    const found = (await documentAt(ctx.db, 'runs/{run}', run ?? '').get()).data()
    if (!found) throw new Error('the order is in no run')
    return found
  }
  const placing = await metered(async () => {
    const checkout = checkoutAt(shop)
    const placed = await runCommand(handlers.placeOrder, checkout, { person: aCustomer(), ctx })
    order = v.parse(commands.placeOrder.output, valueOf(placed)).order
  })
  const parts: Record<string, Bill> = { placing }
  const part = async (name: string, work: () => Promise<unknown>) => {
    parts[name] = await metered(async () => void (await work()))
  }
  const tap = async (...moves: Tap['move'][]) => {
    const run = await theRun()
    const taps = deliveringTaps(run, ctx.now()).filter(({ move }) => moves.includes(move))
    await give('sendTaps', { run: run.id, taps }, driver)
  }
  const shift = { store, shift: 'shift-0001', until: ctx.now() + minutes(60), vehicle: 'car' }
  // A shift carries many orders: it is nobody's in particular.
  await give('startShift', shift, driver)
  for (const move of ['accept', 'prepare', 'bake', 'finish']) {
    await part(move, () => give('moveOrder', { order, move }))
  }
  await part('assign', () => give('assignDriver', { order, driver: driver.uid }, manager))
  // As the phone sends them: ticks and what is tapped with them in one go, the rest as it happens.
  await part('start and ticks', () => tap('start', 'tick'))
  await part('depart', () => tap('depart'))
  await part('arrive', () => tap('arrive'))
  await part('hand over', () => tap('handOver'))
  await part('back at the shop', () => tap('finish'))
  await part('settle', async () =>
    expect(await runJob(jobHandlers, `${order}:settle:8`, ctx)).toBe('done'),
  )
  await part('points', async () =>
    expect(await runJob(jobHandlers, `${order}:points:8`, ctx)).toBe('done'),
  )
  await part('tell', async () => {
    for (const kind of ['accepted', 'onTheWay', 'delivered']) {
      await sendMessage(aCustomer().uid, `${order}:${kind}`, ctx)
    }
  })
  const writes = Object.values(parts).reduce((sum, one) => sum + one.writes, 0)
  console.table(parts)
  expect(placing).toEqual({ reads: 4, writes: 5, deletes: 0 })
  expect(writes).toBe(WRITES)
})
