import { rolesAt } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import { EVENING, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import { days } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { beforeAll, expect, it } from 'vitest'
import { handlers } from './handlers.ts'
import { jobHandlers } from './job-handlers.ts'
import { documentAt } from './platform/documents.ts'
import { runCommand } from './platform/run-command.ts'
import { runJob } from './platform/run-job.ts'
import { emulatedDb } from './platform/testing/emulators.ts'
import { installMeter, metered } from './platform/testing/meter.ts'
import { aClock, aContext } from './platform/testing/test-context.ts'
import { checkoutAt, openTestShop } from './platform/testing/test-shop.ts'

/** What an order's whole life may cost (DESIGN, rule 9). */
const MOST_WRITES = 40

beforeAll(() => installMeter(emulatedDb()))

it(`a delivery's whole life takes at most ${MOST_WRITES} writes, its job included`, async () => {
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
  const placing = await metered(async () => {
    const checkout = checkoutAt(shop)
    const placed = await runCommand(handlers.placeOrder, checkout, { person: aCustomer(), ctx })
    order = v.parse(commands.placeOrder.output, valueOf(placed)).order
  })
  const life = await metered(async () => {
    for (const move of ['accept', 'prepare', 'bake', 'finish']) {
      await give('moveOrder', { order, move })
    }
    await give('assignDriver', { order, driver: driver.uid }, manager)
    for (const move of ['pickUp', 'arrive', 'deliver']) {
      await give('moveOrder', { order, move }, driver)
    }
    expect(await runJob(jobHandlers, `${order}:settle:8`, ctx)).toBe('done')
  })
  expect(placing).toEqual({ reads: 3, writes: 5, deletes: 0 })
  expect(placing.writes + life.writes).toBe(37)
  expect(placing.writes + life.writes).toBeLessThanOrEqual(MOST_WRITES)
})
