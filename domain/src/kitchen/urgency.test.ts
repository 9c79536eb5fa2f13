import { describe, expect, it } from 'vitest'
import { anOrder, EVENING } from '../testing/an-order.ts'
import { minutes } from '../time/millis.ts'
import { byUrgency, minutesToSpare, urgencyOf } from './urgency.ts'

describe('how urgent a ticket is', () => {
  const order = anOrder()

  it('is fine at the start, because the promise was made from the same paces', () => {
    expect(urgencyOf(order, EVENING)).toBe('ok')
  })

  it('turns from ok to soon to late as time passes and nothing happens', () => {
    const spare = minutesToSpare(order, EVENING)
    expect(urgencyOf(order, EVENING + minutes(spare - 5))).toBe('ok')
    expect(urgencyOf(order, EVENING + minutes(spare - 4))).toBe('soon')
    expect(urgencyOf(order, EVENING + minutes(spare))).toBe('soon')
    expect(urgencyOf(order, EVENING + minutes(spare + 1))).toBe('late')
  })

  it('eases when the order moves along', () => {
    const later = EVENING + minutes(minutesToSpare(order, EVENING) + 1)
    expect(urgencyOf({ ...order, status: 'baking' }, later)).toBe('ok')
  })
})

describe('the order of the board', () => {
  it('puts first what must be started first', () => {
    const near = anOrder({ id: 'near' })
    const far = anOrder({ id: 'far', legs: { ...near.legs, drive: near.legs.drive + 20 } })
    const older = anOrder({ id: 'older', placedAt: EVENING - 1 })
    expect(byUrgency([near, far, older]).map(({ id }) => id)).toEqual(['far', 'older', 'near'])
  })
})
