import { describe, expect, it } from 'vitest'
import { anOrder, aPickup, EVENING, valueOf } from '../testing/an-order.ts'
import { aStaffMember } from '../testing/people.ts'
import { assignDriver } from './assign-driver.ts'
import { movers } from './moves.ts'
import { statuses } from './statuses.ts'
import type { Actor } from './who.ts'

const manager: Actor = { uid: 'manager-1', as: ['manager'] }
const baking = anOrder({ status: 'baking' })

describe('giving an order to a driver', () => {
  it('names them on the order, lets them read it, and writes it down', () => {
    const { order, event } = valueOf(assignDriver(baking, aStaffMember(), manager, EVENING))
    expect(order).toEqual({
      ...baking,
      driver: { uid: 'driver-1', name: 'Test driver' },
      activeDriver: 'driver-1',
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
    const other = aStaffMember({ uid: 'driver-2', name: 'Other driver' })
    const { order } = valueOf(assignDriver(ready, other, manager, EVENING))
    expect([order.driver?.uid, order.activeDriver]).toEqual(['driver-2', 'driver-2'])
  })

  it('can be taken back', () => {
    const ready = anOrder({ status: 'ready' })
    const { order, event } = valueOf(assignDriver(ready, null, manager, EVENING))
    expect([order.driver, order.activeDriver, event.driver]).toEqual([null, null, null])
  })

  it('is for managers and admins alone', () => {
    const may = movers.filter(
      (mover) => assignDriver(baking, aStaffMember(), { uid: 'x', as: [mover] }, EVENING).ok,
    )
    expect(may).toEqual(['manager', 'admin'])
  })

  it('is possible from when it is accepted until it is in somebody’s bag', () => {
    const can = statuses.filter(
      (status) => assignDriver(anOrder({ status }), aStaffMember(), manager, EVENING).ok,
    )
    expect(can).toEqual(['accepted', 'preparing', 'baking', 'ready'])
  })

  it('is not possible for an order that its customer comes for', () => {
    const result = assignDriver(aPickup({ status: 'ready' }), aStaffMember(), manager, EVENING)
    expect(result).toMatchObject({ ok: false, refusals: [{ code: 'orderMovedOn' }] })
  })

  it.each([
    ['is not active', aStaffMember({ active: false })],
    ['is a cook', aStaffMember({ roles: { centro: ['cook'] } })],
    ['drives for another shop', aStaffMember({ roles: { elsewhere: ['driver'] } })],
    ['does not work anywhere', aStaffMember({ roles: {} })],
  ])('is refused for somebody who %s', (_, member) => {
    expect(assignDriver(baking, member, manager, EVENING)).toEqual({
      ok: false,
      refusals: [{ code: 'notADriver', field: 'driver' }],
    })
  })
})
