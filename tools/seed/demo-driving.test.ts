import { driverPositionSchema } from '@forno/domain/delivery/driver-position'
import { driverSchema } from '@forno/domain/run/driver'
import { runSchema } from '@forno/domain/run/run'
import { cannotTake } from '@forno/domain/run/shift'
import { minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { demoDriving } from './demo-driving.ts'
import { demoOrders } from './past-orders.ts'

const NOW = Date.UTC(2026, 10, 22, 15)
const orders = demoOrders(NOW).map(({ order }) => order)
const { run, driver, position } = demoDriving(orders, NOW)

test('run, driver and position have the shapes they are stored in', () => {
  for (const [schema, value] of [
    [runSchema, run],
    [driverSchema, driver],
    [driverPositionSchema, position],
  ] as const) {
    expect(v.safeParse(schema, value).issues ?? []).toEqual([])
  }
})

test('the orders that the run carries are those that say so', () => {
  const carried = orders.filter((order) => order.run !== null)
  expect(run.stops.map(({ order }) => order)).toEqual(carried.map(({ id }) => id))
  expect(carried.map((order) => [order.run, order.activeDriver])).toEqual([[run.id, driver.uid]])
})

test('their driver is on shift for hours to come, and can take no other run', () => {
  expect(driver.run).toBe(run.id)
  expect((driver.shift?.until ?? 0) - NOW).toBe(minutes(8 * 60))
  expect(cannotTake(driver, { ...run, id: 'another' }, NOW)).toBe('busy')
})
