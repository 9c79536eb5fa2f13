import { describe, expect, it } from 'vitest'
import type { Order } from './order.ts'
import { alreadyMoved, moveOrder } from './move-order.ts'
import { theSystem, type Actor } from './who.ts'
import { FAR } from '../testing/a-store.ts'
import { aCheckout, aDeliveryTo, anOrder, aPickup, EVENING, valueOf } from '../testing/an-order.ts'
import { after, aRun, setOut } from '../run/testing/a-run.ts'
import { minutes } from '../time/millis.ts'

const cook: Actor = { uid: 'cook-1', as: ['cook'] }
const manager: Actor = { uid: 'manager-1', as: ['manager'] }
const driver: Actor = { uid: 'driver-1', as: ['driver'] }
const customer: Actor = { uid: 'customer-1', as: ['customer'] }
const LATER = EVENING + minutes(3)

const moved = (
  order: Order,
  ...[name, by, reason]: [Parameters<typeof moveOrder>[1], Actor, string?]
) => valueOf(moveOrder(order, name, by, LATER, reason))

describe('a move', () => {
  it('writes down who did what, as what, when, and from where to where', () => {
    const order = anOrder()
    expect(moved(order, 'accept', cook).event).toEqual({
      n: 1,
      order: order.id,
      store: 'centro',
      customer: 'customer-1',
      kind: 'accept',
      from: 'placed',
      to: 'accepted',
      at: LATER,
      by: { uid: 'cook-1', as: 'cook' },
    })
  })

  it('counts the version up by one, and is numbered by the version it found', () => {
    const order = anOrder({ version: 7 })
    const { order: after, event } = moved(order, 'accept', cook)
    expect([event.n, after.version]).toEqual([7, 8])
  })

  it('notes when the stage was reached and keeps when the others were', () => {
    const order = anOrder({ status: 'accepted' })
    const { stageTimes } = moved(order, 'prepare', cook).order
    expect(stageTimes).toEqual({ ...order.stageTimes, preparing: LATER })
  })

  it('changes nothing but what it says', () => {
    const order = anOrder()
    const after = moved(order, 'accept', cook).order
    const { status, stageTimes, estimate, version } = after
    expect(after).toEqual({ ...order, status, stageTimes, estimate, version })
  })

  it('leaves the order it was given as it was', () => {
    const order = anOrder()
    const before = structuredClone(order)
    moved(order, 'accept', cook)
    expect(order).toEqual(before)
  })

  it('is made in the first role that the table names, when somebody has several', () => {
    const both: Actor = { uid: 'both', as: ['admin', 'customer', 'manager'] }
    expect(moved(anOrder(), 'accept', both).event.by).toEqual({ uid: 'both', as: 'manager' })
  })
})

describe('an order that ends', () => {
  it.each([
    ['delivered', anOrder({ status: 'arrived' }), 'deliver', driver],
    ['failed', anOrder({ status: 'onTheWay' }), 'fail', manager],
    ['called off', anOrder({ status: 'ready' }), 'callOff', manager],
  ] as const)(
    '%s: can no longer be read by its driver, but still says who it was',
    (_, order, name, by) => {
      expect(order.activeDriver).toBe('driver-1')
      const after = moved(order, name, by, 'because').order
      expect(after.activeDriver).toBeNull()
      expect(after.driver).toEqual(order.driver)
    },
  )

  it('keeps the last estimate it showed', () => {
    const order = anOrder({ status: 'arrived' })
    expect(moved(order, 'deliver', driver).order.estimate).toEqual(order.estimate)
  })
})

describe('the reason', () => {
  it.each([
    ['refuse', anOrder(), cook],
    ['callOff', anOrder({ status: 'baking' }), manager],
    ['fail', anOrder({ status: 'arrived' }), driver],
  ] as const)('of %s is asked for, trimmed, and kept in order and history', (name, order, by) => {
    const owed = { ok: false, refusals: [{ code: 'reasonNeeded', field: 'reason' }] }
    expect(moveOrder(order, name, by, LATER)).toEqual(owed)
    expect(moveOrder(order, name, by, LATER, ' \n\t ')).toEqual(owed)
    const { order: after, event } = moved(order, name, by, '  Oven broke. ')
    expect([after.reason, event.reason]).toEqual(['Oven broke.', 'Oven broke.'])
  })

  it('of other moves is not kept: nobody asked for it', () => {
    const { order, event } = moved(anOrder(), 'cancel', customer, 'changed my mind')
    expect(order.reason).toBe('')
    expect(event).not.toHaveProperty('reason')
  })
})

describe('who comes second', () => {
  it('is told where the order is now', () => {
    const order = anOrder({ status: 'accepted' })
    expect(moveOrder(order, 'accept', cook, LATER)).toEqual({
      ok: false,
      refusals: [{ code: 'orderMovedOn', params: { status: 'accepted' } }],
    })
  })

  it('and may not at all, is told only that', () => {
    const order = anOrder({ status: 'delivered' })
    expect(moveOrder(order, 'accept', customer, LATER)).toEqual({
      ok: false,
      refusals: [{ code: 'notAllowed' }],
    })
  })

  it('a customer cannot cancel once cooking has begun', () => {
    expect(moveOrder(anOrder({ status: 'preparing' }), 'cancel', customer, LATER).ok).toBe(false)
    expect(moveOrder(anOrder({ status: 'accepted' }), 'cancel', customer, LATER).ok).toBe(true)
  })

  it('an order that was accepted in time does not expire', () => {
    expect(moveOrder(aPickup({ status: 'accepted' }), 'expire', theSystem, LATER).ok).toBe(false)
  })
})

describe('the same tap again', () => {
  const { event } = moved(anOrder(), 'accept', cook)

  it('by the same person is known for what it is', () => {
    expect(alreadyMoved(event, 'accept', cook)).toBe(true)
  })

  it('by somebody else, or another move, is not', () => {
    expect(alreadyMoved(event, 'accept', manager)).toBe(false)
    expect(alreadyMoved(event, 'prepare', cook)).toBe(false)
  })
})

describe('the estimate', () => {
  const late = { from: EVENING + minutes(60), to: EVENING + minutes(70) }

  it('stays as shown while things go as expected', () => {
    const order = anOrder()
    const after = valueOf(moveOrder(order, 'accept', cook, EVENING + minutes(2))).order
    expect(after.estimate).toEqual(order.estimate)
  })

  it('moves when a stage comes much later, and leaves the promise alone', () => {
    const order = anOrder()
    const after = valueOf(moveOrder(order, 'accept', cook, EVENING + minutes(14))).order
    expect(after.estimate.to).toBeGreaterThan(order.estimate.to)
    expect(after.promise).toEqual(order.promise)
  })

  it('comes earlier when the kitchen is fast, for an order that nobody has planned', () => {
    const order = anOrder({ status: 'baking', estimate: late })
    const after = valueOf(moveOrder(order, 'finish', cook, EVENING + minutes(16))).order
    expect(after.estimate.to).toBeLessThan(late.to)
  })

  it('is dispatch’s to make earlier while a run is to come, and never one that is over', () => {
    const order = anOrder({ status: 'baking', estimate: late, run: 'run-1' })
    const fast = valueOf(moveOrder(order, 'finish', cook, EVENING + minutes(16))).order
    expect(fast.estimate).toEqual(late)
    const slow = valueOf(moveOrder(order, 'finish', cook, late.to)).order
    expect(slow.estimate.to).toBeGreaterThan(late.to)
    const ready = anOrder({ status: 'ready', estimate: late })
    const gone = valueOf(moveOrder(ready, 'pickUp', driver, EVENING + minutes(25))).order
    expect(gone.estimate.to).toBeLessThan(late.to)
  })

  it('counts the doors before, when the move comes from the run', () => {
    const run = after(aRun(), ...setOut)
    const at = EVENING + minutes(25)
    const checkout = aCheckout({ fulfilment: aDeliveryTo(FAR) })
    const far = anOrder({ id: 'order-b', status: 'ready' }, { checkout })
    const second = { ...far, legs: { ...far.legs, handOver: 10 } }
    const alone = valueOf(moveOrder(second, 'pickUp', driver, at)).order
    const behind = valueOf(moveOrder(second, 'pickUp', driver, at, '', run)).order
    expect(behind.estimate.to).toBeGreaterThan(alone.estimate.to)
  })
})

describe('the payment of an order that waited for its card', () => {
  const waiting = anOrder({ status: 'awaitingPayment' })
  const paidLater = EVENING + minutes(4)
  const { order, event } = valueOf(moveOrder(waiting, 'confirm', theSystem, paidLater))

  it('brings it to the shop, whose times begin then', () => {
    expect(order).toMatchObject({
      status: 'placed',
      placedAt: paidLater,
      stageTimes: { awaitingPayment: EVENING, placed: paidLater },
    })
    const placedThen = anOrder({}, { at: paidLater })
    expect(order.promise).toEqual(placedThen.promise)
    expect(order.estimate).toEqual(placedThen.promise)
    expect(event).toMatchObject({ kind: 'confirm', from: 'awaitingPayment', to: 'placed' })
  })

  it('comes too late for an order that is no longer waiting', () => {
    const gone = anOrder({ status: 'cancelled' })
    expect(moveOrder(gone, 'confirm', theSystem, paidLater)).toMatchObject({
      ok: false,
      refusals: [{ code: 'orderMovedOn' }],
    })
  })
})
