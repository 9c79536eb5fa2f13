import { describe, expect, it } from 'vitest'
import { straightTravel } from '../geo/straight-travel.ts'
import { after, aRun, setOut } from '../run/testing/a-run.ts'
import { FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { aCheckout, aDeliveryTo, anOrder, aPickup, EVENING } from '../testing/an-order.ts'
import { endings } from '../order/statuses.ts'
import { minutes } from '../time/millis.ts'
import { promiseFrom } from './promise.ts'
import { usualEta } from './usual-eta.ts'

const toFar = { checkout: aCheckout({ fulfilment: aDeliveryTo(FAR) }) }
/** Minutes from now on until it is expected. */
const ahead = (...[order, run, now]: Parameters<typeof usualEta>) =>
  ((usualEta(order, run, now)?.expected ?? 0) - now) / minutes(1)

describe('what is expected at the usual pace', () => {
  it('is what was promised, while the order has just been placed', () => {
    for (const order of [anOrder({}, toFar), anOrder(), aPickup()]) {
      expect(usualEta(order, null, EVENING)?.range).toEqual(promiseFrom(order.legs, EVENING))
      expect(order.promise).toEqual(promiseFrom(order.legs, EVENING))
    }
  })

  it('needs no run: the drive is as long as it was reckoned when it was placed', () => {
    const order = anOrder({ id: 'order-b', status: 'onTheWay' }, toFar)
    const left = order.stageTimes.onTheWay ?? 0
    expect(ahead(order, null, left)).toBe(order.legs.drive + order.legs.handOver)
    expect(order.legs.drive).toBe(13)
  })

  it('of one that waits at the counter is now', () => {
    const order = aPickup({ status: 'ready' })
    expect(usualEta(order, null, order.stageTimes.ready ?? 0)?.left).toEqual({
      ready: 0,
      pickUp: 0,
      drive: 0,
      handOver: 0,
    })
  })

  it('counts the doors before, when the run is known', () => {
    const { between } = straightTravel('scooter')
    const departs = EVENING + minutes(3)
    const gone = after(aRun(), ...setOut)
    const stageTimes = { placed: EVENING, onTheWay: departs }
    const first = anOrder({ id: 'order-a', status: 'onTheWay', stageTimes })
    const second = anOrder({ id: 'order-b', status: 'onTheWay', stageTimes }, toFar)
    const { drive, handOver } = first.legs
    expect(ahead(first, gone, departs)).toBe(drive + handOver)
    const detour = (between(SHOP_AT, NEAR) + between(NEAR, FAR)) / 60
    expect(ahead(second, gone, departs)).toBeCloseTo(detour + 2 * handOver, 3)
  })

  it.each(endings)('is nothing once it is %s', (status) => {
    expect(usualEta(anOrder({ status }), null, EVENING)).toBeNull()
  })
})
