import { anOrder } from '@forno/domain/testing/an-order'
import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { liveEta, type Sight } from './live-eta.ts'

const now = Date.UTC(2026, 10, 21, 23, 30)
const order = {
  ...anOrder({ status: 'onTheWay' }, { at: now - minutes(25) }),
  stageTimes: { placed: now - minutes(25), onTheWay: now - minutes(2) },
  estimate: { from: now, to: now + minutes(10) },
}
const drivingFor = (time: number): Sight => ({
  run: null,
  seen: { at: order.storeAt, seenAt: now },
  between: () => time / 1000,
})

describe('when an order should be there, for who sees its driver', () => {
  it('is what was said before, as long as it moves by five minutes at most', () => {
    expect(liveEta(order, drivingFor(minutes(4)), now)).toEqual({
      range: order.estimate,
      confidence: 'sure',
    })
  })

  it('moves when the driver is much further away', () => {
    const eta = liveEta(order, drivingFor(minutes(25)), now)
    expect(eta?.range.from).toBeGreaterThanOrEqual(now + minutes(15))
    expect(eta?.confidence).toBe('fair')
  })

  it('stays with what this screen said last', () => {
    const shown = { from: now + minutes(5), to: now + minutes(15) }
    expect(liveEta(order, drivingFor(minutes(4)), now, shown)?.range).toEqual(shown)
  })

  it('is nothing once the order has ended', () => {
    expect(liveEta({ ...order, status: 'delivered' }, drivingFor(0), now)).toBeNull()
  })
})
