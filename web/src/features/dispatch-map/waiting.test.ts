import type { DispatchDesk } from '@forno/domain/dispatch/desk'
import type { Order } from '@forno/domain/order/order'
import { offerTo } from '@forno/domain/run/offers'
import { anOpenRun, asSystem, DRIVER } from '@forno/domain/run/testing/a-run'
import { anOrder, aPickup, EVENING, valueOf } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { waitingOrders } from './waiting.ts'

const anOpen = (id: string, changes: Partial<Order> = {}) =>
  anOrder({ id, code: id.toUpperCase(), status: 'ready', driver: null, run: null, ...changes })
const aDesk = (changes: Partial<DispatchDesk['plan']> = {}, pins: DispatchDesk['pins'] = []) => ({
  pins,
  plan: { at: EVENING, runs: [], waits: [], leftOut: [], measure: 0, ...changes },
})

describe('orders that wait for a driver', () => {
  it('are deliveries that nobody has and that have not ended, the first to leave on top', () => {
    const promise = { from: EVENING, to: EVENING + minutes(5) }
    const orders = [
      anOpen('a'),
      anOpen('b', { promise }),
      anOpen('c', { status: 'cancelled' }),
      anOrder({ id: 'd', status: 'ready' }),
      aPickup({ id: 'e', status: 'ready' }),
    ]
    expect(waitingOrders(orders, [], null).map(({ order }) => order.id)).toEqual(['b', 'a'])
  })

  it('say who is asked, and until when', () => {
    const run = valueOf(offerTo(anOpenRun(), DRIVER, asSystem, EVENING))
    const [waiting] = waitingOrders([anOpen('order-a', { run: run.id })], [run], aDesk())
    expect(waiting?.outlook).toMatchObject({ is: 'offered', offer: { driver: DRIVER } })
  })

  it('say what dispatch plans for them, and why', () => {
    const planned = {
      driver: 'driver-1',
      orders: ['a', 'b'],
      leaveBy: EVENING,
      pickUpAt: EVENING,
      handOverAt: [EVENING, EVENING],
      why: '2 orders on one way',
    }
    const [, b] = waitingOrders([anOpen('a'), anOpen('b')], [], aDesk({ runs: [planned] }))
    expect(b?.outlook).toMatchObject({ is: 'planned', along: ['A'], why: '2 orders on one way' })
  })

  it('say why nobody has them, and that dispatch has not looked yet', () => {
    const desk = aDesk({ leftOut: [{ order: 'a', why: 'nobodyMay' }] })
    const outlooks = waitingOrders([anOpen('a'), anOpen('b')], [], desk).map((one) => one.outlook)
    expect(outlooks).toEqual([{ is: 'leftOut', why: 'nobodyMay' }, { is: 'unseen' }])
  })

  it('carry the pins that are about them', () => {
    const apart = { kind: 'apart', orderIds: ['a', 'b'] } as const
    const hold = { kind: 'hold', orderId: 'b' } as const
    const desk = aDesk({}, [{ ...apart, orderIds: [...apart.orderIds] }, hold])
    const pins = waitingOrders([anOpen('a'), anOpen('b')], [], desk).map((one) => one.pins)
    expect(pins).toEqual([[apart], [apart, hold]])
  })
})
