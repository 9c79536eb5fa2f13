import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { moveOrder } from '../order/move-order.ts'
import type { MoveName } from '../order/moves.ts'
import type { Order, OrderEvent } from '../order/order.ts'
import type { Mover } from '../order/moves.ts'
import { aCheckout, anOrder, EVENING, valueOf } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { newsOfOrder } from './after-events.ts'
import { messageSchema } from './message.ts'

const pickup = aCheckout({ fulfilment: { kind: 'pickup' } })
const earning = { points: { earns: 30, reward: null } }

/** What is said when somebody moves an order. */
function after(order: Order, move: MoveName, as: Mover, reason = 'No dough left') {
  const moved = valueOf(moveOrder(order, move, { uid: 'somebody', as: [as] }, EVENING, reason))
  return newsOfOrder(moved.order, [moved.event], EVENING).messages
}
const kindsAfter = (...args: Parameters<typeof after>) => after(...args).map(({ kind }) => kind)

describe('an order’s customer is told', () => {
  it.each([
    ['accept', 'cook', 'placed', 'accepted'],
    ['refuse', 'cook', 'placed', 'refused'],
    ['callOff', 'manager', 'preparing', 'cancelled'],
    ['expire', 'system', 'placed', 'cancelled'],
    ['pickUp', 'driver', 'ready', 'onTheWay'],
    ['deliver', 'driver', 'arrived', 'delivered'],
    ['fail', 'driver', 'onTheWay', 'failed'],
  ] as const)('of %s by a %s', (move, as, status, kind) => {
    expect(kindsAfter(anOrder({ status }), move, as)).toEqual([kind])
  })

  it('that it can be collected, and that it was', () => {
    const at = (status: Order['status']) => anOrder({ status, ...earning }, { checkout: pickup })
    expect(kindsAfter(at('baking'), 'finish', 'cook')).toEqual(['readyToCollect'])
    const [collected] = after(at('ready'), 'collect', 'cook')
    expect(collected).toMatchObject({ kind: 'collected', params: { points: 30 } })
  })

  it('with the reason, and with the points that were earned', () => {
    const [refused] = after(anOrder({ status: 'placed' }), 'refuse', 'cook')
    expect(refused?.params).toEqual({ reason: 'No dough left' })
    const [delivered] = after(anOrder({ status: 'arrived', ...earning }), 'deliver', 'driver')
    expect(delivered?.params).toEqual({ points: 30 })
    expect(delivered?.id).toBe('order-0001:delivered')
    expect(v.is(messageSchema, delivered)).toBe(true)
  })
})

describe('nobody is told', () => {
  it.each([
    ['what they did themselves', 'cancel', 'customer', 'placed'],
    ['what only the kitchen has to know', 'prepare', 'cook', 'accepted'],
    ['that food is packed which somebody brings', 'finish', 'cook', 'baking'],
    ['what rings at the door', 'arrive', 'driver', 'onTheWay'],
    ['that a payment they left lying was forgotten', 'expire', 'system', 'awaitingPayment'],
  ] as const)('%s', (_, move, as, status) => {
    expect(kindsAfter(anOrder({ status }), move, as)).toEqual([])
  })
})

it('of moves that come together the last one is said', () => {
  let order = anOrder({ status: 'ready' })
  const events: OrderEvent[] = []
  for (const move of ['pickUp', 'arrive', 'deliver'] as const) {
    const moved = valueOf(moveOrder(order, move, { uid: 'd', as: ['driver'] }, EVENING))
    events.push(moved.event)
    order = moved.order
  }
  expect(newsOfOrder(order, events, EVENING).messages.map(({ kind }) => kind)).toEqual([
    'delivered',
  ])
})

describe('a delay', () => {
  const late = (by: number, changes: Partial<Order> = {}) => {
    const order = anOrder({ status: 'preparing', ...changes })
    const to = order.promise.to + minutes(by)
    return { ...order, estimate: { from: to - minutes(10), to } }
  }
  const told = (order: Order) => newsOfOrder(order, [], EVENING)

  it('is told when it is more than five minutes, with how long', () => {
    expect(told(late(5)).messages).toEqual([])
    const { messages, order } = told(late(6))
    expect(messages).toMatchObject([{ kind: 'delayed', params: { minutes: 6 } }])
    expect(order.delayToldAt).toBe(EVENING)
  })

  it('is told once, however it goes on', () => {
    const { order } = told(late(12))
    expect(told(order).messages).toEqual([])
    expect(told({ ...order, estimate: order.promise }).messages).toEqual([])
    expect(told({ ...late(30), delayToldAt: EVENING }).messages).toEqual([])
  })

  it.each(['awaitingPayment', 'arrived', 'delivered', 'cancelled'] as const)(
    'of an order that is %s is nobody’s any more',
    (status) => {
      expect(told(late(40, { status })).messages).toEqual([])
    },
  )

  it('leaves an order that is in time as it is', () => {
    const order = anOrder({ status: 'preparing' })
    expect(told(order).order).toBe(order)
  })
})
