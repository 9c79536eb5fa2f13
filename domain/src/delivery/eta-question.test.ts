import { describe, expect, it } from 'vitest'
import { after, aRun, setOut } from '../run/testing/a-run.ts'
import { FAR, NEAR, SHOP_AT } from '../testing/a-store.ts'
import { anOrder, aPickup, EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { etaQuestion, lastKnown } from './eta-question.ts'

const gone = after(aRun(), ...setOut)
const brought = after(
  aRun(),
  ...setOut,
  { move: 'arrive', stop: 'order-a' },
  { move: 'handOver', stop: 'order-a', proof: { kind: 'hand' }, cash: null },
)

describe('what an estimate is asked', () => {
  it('is about the stops before this one, while they are to come', () => {
    const second = anOrder({ id: 'order-b', status: 'onTheWay' })
    expect(etaQuestion(second, gone, null).before).toEqual([NEAR])
    expect(etaQuestion(second, brought, null).before).toEqual([])
    expect(etaQuestion(anOrder({ id: 'order-a', status: 'onTheWay' }), gone, null).before).toEqual(
      [],
    )
    expect(etaQuestion(anOrder({ id: 'order-x' }), gone, null).before).toEqual([])
  })

  it('is about the stage reached last, the shop and the door', () => {
    const order = anOrder({ status: 'baking' })
    expect(etaQuestion(order, null, null, { readyAt: EVENING })).toMatchObject({
      status: 'baking',
      reachedAt: order.stageTimes.baking,
      readyAt: EVENING,
      driverFrom: null,
      shop: SHOP_AT,
      door: NEAR,
      before: [],
      driver: null,
    })
    expect(etaQuestion(aPickup(), null, null).door).toBeNull()
  })

  it('knows the driver by the newest position or tap', () => {
    const seenAt = EVENING + minutes(4)
    expect(lastKnown(gone, null)).toEqual({ at: SHOP_AT, seenAt: EVENING + minutes(3) })
    expect(lastKnown(gone, { at: FAR, seenAt })).toEqual({ at: FAR, seenAt })
    expect(lastKnown(brought, { at: FAR, seenAt })).toEqual({
      at: NEAR,
      seenAt: EVENING + minutes(5),
    })
    expect(lastKnown(aRun(), null)).toBeNull()
  })
})
