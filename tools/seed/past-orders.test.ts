import { orderEventSchema, orderSchema } from '@forno/domain/order/order'
import { endings, hasEnded } from '@forno/domain/order/statuses'
import { trackedOrder, trackedOrderSchema } from '@forno/domain/order/tracked-order'
import { localDay } from '@forno/domain/time/local-day'
import { minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { DEMO_RUN } from './demo-driving.ts'
import { demoOrders, liveOrderIds } from './past-orders.ts'
import { demoStore } from './shop.ts'

/** Noon, just after midnight by the shop's clock (03:00 UTC), and just before. */
const moments = [
  Date.UTC(2026, 10, 22, 15),
  Date.UTC(2026, 10, 22, 3, 0, 1),
  Date.UTC(2026, 10, 22, 2, 59),
]
const [noon = 0] = moments

describe.each(moments)('the demo orders as seen at %i', (now) => {
  const told = demoOrders(now)

  it.each(told.map((one) => [one.order.id, one] as const))(
    '%s is a valid order with a valid, gap-free history that ends where it stands',
    (id, { order, events }) => {
      expect(v.safeParse(orderSchema, order).issues ?? []).toEqual([])
      expect(v.safeParse(v.array(orderEventSchema), events).issues ?? []).toEqual([])
      expect(v.safeParse(trackedOrderSchema, trackedOrder(order)).issues ?? []).toEqual([])
      expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index))
      expect(order.version).toBe(events.length)
      expect(events.map(({ from }) => from)).toEqual([
        null,
        ...events.slice(0, -1).map(({ to }) => to),
      ])
      expect(events.at(-1)?.to).toBe(order.status)
      expect(events.filter((event) => event.order !== id)).toEqual([])
    },
  )

  test('nothing in them lies in the future or runs backwards', () => {
    for (const { events } of told) {
      const times = events.map(({ at }) => at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times.at(-1)).toBeLessThan(now)
    }
  })

  test('the past ones are of an earlier day and over, the live ones of the last half hour', () => {
    const { timeZone } = demoStore.hours
    const today = localDay(timeZone, now).date
    const orders = told.map(({ order }) => order)
    const live = orders.filter(({ status }) => !hasEnded(status))
    expect(live.map(({ id }) => id)).toEqual(liveOrderIds)
    expect(live.filter(({ placedAt }) => placedAt < now - minutes(30))).toEqual([])
    const past = orders.filter(({ status }) => hasEnded(status))
    expect(past.filter(({ placedAt }) => localDay(timeZone, placedAt).date >= today)).toEqual([])
  })
})

describe('the demo orders', () => {
  const orders = demoOrders(noon).map(({ order }) => order)
  const statusesOf = (list: typeof orders) => list.map(({ status }) => status)

  test('show every way that an order can end', () => {
    expect(new Set(statusesOf(orders).filter(hasEnded))).toEqual(new Set(endings))
  })

  test('have one live ticket in each of four states, the one that is ready with a driver', () => {
    const live = orders.filter(({ id }) => liveOrderIds.includes(id))
    expect(statusesOf(live)).toEqual(['ready', 'baking', 'preparing', 'placed'])
    expect(live.map(({ activeDriver }) => activeDriver)).toEqual(['demo-driver', null, null, null])
    expect(live.map(({ run }) => run)).toEqual([DEMO_RUN, null, null, null])
    expect(orders.filter(({ status, run }) => hasEnded(status) && run !== null)).toEqual([])
  })

  test('are promised less than an hour, and nothing that is over has an active driver', () => {
    expect(orders.filter(({ promise, placedAt }) => promise.to - placedAt > minutes(60))).toEqual(
      [],
    )
    const past = orders.filter(({ status }) => hasEnded(status))
    expect(past.filter(({ activeDriver }) => activeDriver !== null)).toEqual([])
  })

  test('give the demo customer a history with a half-and-half pizza in it', () => {
    const own = orders.filter(({ customer }) => customer === 'demo-customer')
    expect(own.length).toBeGreaterThanOrEqual(5)
    const names = own.flatMap(({ quote }) => quote.lines.map(({ described }) => described.name))
    expect(names).toContain('Half Pepperoni, half Green Garden')
  })

  test('have ids and codes of their own, the same in every run', () => {
    expect(new Set(orders.map(({ id }) => id)).size).toBe(16)
    expect(new Set(orders.map(({ code }) => code)).size).toBe(16)
    expect(demoOrders(noon).map(({ order }) => order)).toEqual(orders)
  })
})
