import { describe, expect, it } from 'vitest'
import { anOrder, aPickup, EVENING, valueOf } from '../testing/an-order.ts'
import { assignDriver } from './assign-driver.ts'
import { movers } from './moves.ts'
import { statuses } from './statuses.ts'
import type { Actor } from './who.ts'

const manager: Actor = { uid: 'manager-1', as: ['manager'] }
const baking = anOrder({ status: 'baking' })
const given = { driver: { uid: 'driver-1', name: 'Test driver' }, run: 'run-1' }

describe('giving an order to a driver', () => {
  it('names them and their run on the order, lets them read it, and writes it down', () => {
    const { order, event } = valueOf(assignDriver(baking, given, manager, EVENING))
    expect(order).toEqual({
      ...baking,
      driver: { uid: 'driver-1', name: 'Test driver' },
      activeDriver: 'driver-1',
      run: 'run-1',
      version: baking.version + 1,
    })
    expect(event).toEqual({
      n: baking.version,
      order: baking.id,
      store: 'centro',
      customer: 'customer-1',
      kind: 'assign',
      from: 'baking',
      to: 'baking',
      at: EVENING,
      by: { uid: 'manager-1', as: 'manager' },
      driver: 'driver-1',
    })
  })

  it('takes it from the one who had it: there is only ever one', () => {
    const ready = anOrder({ status: 'ready' })
    const other = { driver: { uid: 'driver-2', name: 'Other driver' }, run: 'run-2' }
    const { order } = valueOf(assignDriver(ready, other, manager, EVENING))
    expect(order).toMatchObject({ ...other, activeDriver: 'driver-2' })
  })

  it('can be taken back', () => {
    const ready = anOrder({ status: 'ready' })
    const { order, event } = valueOf(assignDriver(ready, null, manager, EVENING))
    expect(order).toMatchObject({ driver: null, activeDriver: null, run: null })
    expect(event.driver).toBeNull()
  })

  it('is for the office, the driver who takes it and dispatch, never for cook or customer', () => {
    const may = movers.filter(
      (mover) => assignDriver(baking, given, { uid: 'x', as: [mover] }, EVENING).ok,
    )
    expect(may).toEqual(movers.filter((mover) => mover !== 'customer' && mover !== 'cook'))
  })

  it('is possible from when it is accepted until it is in somebody’s bag', () => {
    const can = statuses.filter(
      (status) => assignDriver(anOrder({ status }), given, manager, EVENING).ok,
    )
    expect(can).toEqual(['accepted', 'preparing', 'baking', 'ready'])
  })

  it('is not possible for an order that its customer comes for', () => {
    const result = assignDriver(aPickup({ status: 'ready' }), given, manager, EVENING)
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'orderMovedOn' }] })
  })
})
