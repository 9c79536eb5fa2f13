import { cashSettlementSchema } from '@forno/domain/books/cash-settlement'
import { entrySchema } from '@forno/domain/books/entry'
import { balanceOf, trialBalance } from '@forno/domain/books/trial-balance'
import { sum } from '@forno/domain/money/cents'
import { orderSchema } from '@forno/domain/order/order'
import { cashHeld } from '@forno/domain/payment/cash-held'
import { paymentSchema } from '@forno/domain/payment/payment'
import { summaryOf } from '@forno/domain/payment/summary'
import { wantedMoney } from '@forno/domain/payment/wanted-money'
import { brokenMoney } from '@forno/domain/testing/a-payment'
import { days, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { endLeftOver } from './close-left-over.ts'
import { demoOrders, liveOrderIds } from './past-orders.ts'
import { demoSettlement } from './settlement.ts'
import { releaseMoney, withoutStripe } from './tell-money.ts'

const NOW = Date.UTC(2026, 10, 22, 15)
const told = demoOrders(NOW)
const numbered = (n: number) => {
  const found = told[n - 1]
  if (!found) throw new Error(`no demo order ${n}`)
  return found
}

describe('the money of the demo orders', () => {
  it.each(told.map((one) => [one.order.id, one.payment.method, one] as const))(
    '%s (%s) is as it would be if all of it had happened, books and all',
    (_, __, { order, payment, entries }) => {
      expect(v.safeParse(orderSchema, order).issues ?? []).toEqual([])
      expect(v.safeParse(paymentSchema, payment).issues ?? []).toEqual([])
      expect(v.safeParse(v.array(entrySchema), entries).issues ?? []).toEqual([])
      expect(brokenMoney(payment, entries, order.quote)).toEqual([])
      expect(balanceOf(entries, 'customer')).toBe(0)
      expect(order.paymentSummary).toEqual(summaryOf(payment))
      expect(payment.attention).toEqual([])
    },
  )

  test('nothing is kept of an order that came to nothing', () => {
    const released = told.filter(({ order }) => wantedMoney[order.status] === 'released')
    expect(released).toHaveLength(4)
    const kept = released.map(({ payment }) => payment.captured - payment.refunded)
    expect(kept).toEqual([0, 0, 0, 0])
  })

  test('nothing of it lies in the future', () => {
    const times = told.flatMap(({ payment, entries }) => [
      payment.updatedAt,
      ...entries.map(({ postedAt }) => postedAt),
    ])
    expect(Math.max(...times)).toBeLessThan(NOW)
  })

  test('asks no Stripe about PaymentIntents that were made up', () => {
    const byCard = told.map(withoutStripe).filter(({ payment }) => payment.method === 'card')
    expect(byCard.filter(({ payment }) => payment.checkAt !== null)).toEqual([])
    const intents = byCard.map(({ payment }) => payment.intent)
    expect(intents.filter((id) => !id.startsWith('pi_demo_'))).toEqual([])
    expect(new Set(intents).size).toBe(byCard.length)
  })

  test('shows every way that it can go', () => {
    const ways = told.map(({ payment }) => `${payment.method} ${payment.status}`)
    expect([...new Set(ways)].toSorted()).toEqual([
      'card cancelled',
      'card captured',
      'cash cancelled',
      'cash cashDue',
      'cash cashReceived',
    ])
  })

  test('one was refunded in part, one is in an open dispute with time to answer', () => {
    expect(numbered(8).payment.refunds).toMatchObject([
      { lines: [{ key: 'line-3', quantity: 1 }], by: 'demo-manager', bearer: 'shop' },
    ])
    expect(numbered(8).payment.refunded).toBeGreaterThan(0)
    expect(numbered(8).payment.refunded).toBeLessThan(numbered(8).payment.captured)
    const { payment } = numbered(7)
    expect(payment.dispute).toBe('open')
    const [dispute] = Object.values(payment.facts['pi_demo_07']?.disputes ?? {})
    expect(dispute?.dueBy).toBeGreaterThan(NOW)
  })

  test('one evening’s cash was handed over, and yesterday’s driver still has theirs', () => {
    const settlement = demoSettlement(told)
    expect(v.safeParse(cashSettlementSchema, settlement).issues ?? []).toEqual([])
    expect(settlement).toMatchObject({ orders: ['demo-order-11'], drawer: 'demo-driver-2' })
    const held = told.filter(({ payment }) => cashHeld(payment) > 0)
    expect(held.map(({ order, payment }) => [order.id, payment.cash?.drawer])).toEqual([
      ['demo-order-01', 'demo-driver'],
      ['demo-order-03', 'counter'],
    ])
    const drawers = trialBalance(told.flatMap(({ entries }) => entries)).filter(
      ({ account }) => account === 'cashDrawer',
    )
    expect(drawers.map(({ of }) => of)).toEqual(['counter', 'demo-driver', 'demo-driver-2', 'safe'])
    const inDrawers = drawers.filter(({ of }) => of !== 'safe')
    expect(sum(inDrawers.map(({ balance }) => balance))).toBe(
      sum(held.map(({ payment }) => cashHeld(payment))),
    )
  })

  test('what is under way by card is captured: moving it on asks Stripe for nothing', () => {
    const live = told.filter(({ order }) => liveOrderIds.includes(order.id))
    expect(live.map(({ order, payment }) => [order.status, payment.status])).toEqual([
      ['ready', 'captured'],
      ['baking', 'cashDue'],
      ['preparing', 'captured'],
      ['placed', 'cashDue'],
    ])
  })
})

describe('the money of what is left over the next day', () => {
  const tomorrow = NOW + days(1)
  const ended = told.flatMap((one) => {
    const moved = endLeftOver(one.order, tomorrow)
    if (!moved) return []
    const after = { order: moved.order, events: [moved.event] }
    return [{ before: one, after: releaseMoney(after, one.payment, tomorrow, false) }]
  })

  test('goes back to the card, and is no longer due in cash', () => {
    expect(ended.map(({ after }) => after.payment.status)).toEqual([
      'captured',
      'cancelled',
      'captured',
      'cancelled',
    ])
    for (const { before, after } of ended) {
      const { payment } = after
      expect(payment.captured - payment.refunded).toBe(0)
      const books = [...before.entries, ...after.entries]
      expect(brokenMoney(payment, books, after.order.quote)).toEqual([])
    }
  })

  test('is left to the reconciler where Stripe has it', () => {
    const byCard = ended.filter(({ before }) => before.payment.method === 'card')
    for (const { before, after } of byCard) {
      const released = releaseMoney(after, before.payment, tomorrow, true)
      expect(released.entries).toEqual([])
      expect(released.payment.refunds).toEqual([])
      expect(released.payment.checkAt).toBe(tomorrow + minutes(1))
    }
    expect(byCard.map(({ after }) => after.payment.checkAt)).toEqual([null, null])
  })

  test('is left to the reconciler where somebody has asked for more meanwhile', () => {
    const [first] = ended
    if (!first) throw new Error('nothing is left over')
    const { payment } = first.before
    const tip = { ...payment.facts[payment.intent], id: 'pi_1', purpose: 'tip', status: 'canceled' }
    const facts = v.parse(paymentSchema.entries.facts, { ...payment.facts, pi_1: tip })
    const after = releaseMoney(first.after, { ...payment, facts }, tomorrow, false)
    expect(after.entries).toEqual([])
    expect(after.payment.checkAt).toBeGreaterThan(tomorrow)
  })
})
