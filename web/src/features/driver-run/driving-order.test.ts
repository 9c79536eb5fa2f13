import { anOrder } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { inDrivingOrder } from './driving-order.ts'

describe('the order of a run', () => {
  it('finishes the door one stands at before anything else', () => {
    const stops = (['accepted', 'ready', 'onTheWay', 'arrived'] as const).map((status) =>
      anOrder({ id: status, status }),
    )
    expect(inDrivingOrder(stops).map(({ id }) => id)).toEqual([
      'arrived',
      'onTheWay',
      'ready',
      'accepted',
    ])
  })

  it('brings the earlier promise first', () => {
    const late = anOrder({ id: 'late', status: 'ready' })
    const early = { ...late, id: 'early', promise: { ...late.promise, to: late.promise.to - 1 } }
    expect(inDrivingOrder([late, early]).map(({ id }) => id)).toEqual(['early', 'late'])
  })
})
