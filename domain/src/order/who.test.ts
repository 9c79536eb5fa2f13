import { describe, expect, it } from 'vitest'
import { anOrder } from '../testing/an-order.ts'
import { aCustomer, aGuest, anAdmin, staffOf } from '../testing/people.ts'
import { actorOn } from './who.ts'

const underway = anOrder({ status: 'onTheWay' })

describe('what somebody is to an order', () => {
  it.each([
    ['its customer', aCustomer(), ['customer']],
    ['a customer, but of other orders', aCustomer('somebody-else'), []],
    ['its cook', staffOf('centro', 'cook'), ['cook']],
    ['a cook of another shop', staffOf('elsewhere', 'cook'), []],
    ['its manager', staffOf('centro', 'manager'), ['manager']],
    ['the driver who has it', staffOf('centro', 'driver', 'driver-1'), ['driver']],
    ['a driver who has it not', staffOf('centro', 'driver', 'driver-2'), []],
    ['the uid that has it, no longer a driver here', aCustomer('driver-1'), []],
    ['an admin', anAdmin(), ['admin']],
    ['a guest who placed nothing', aGuest(), []],
  ])('%s', (_, person, as) => {
    expect(actorOn(underway, person)).toEqual({ uid: person.uid, as })
  })

  it('can be several things at once', () => {
    const cook = { ...staffOf('centro', 'cook', 'customer-1'), admin: true }
    expect(actorOn(underway, cook).as).toEqual(['customer', 'cook', 'admin'])
  })

  it('is nothing to its driver any more once it is delivered', () => {
    const done = anOrder({ status: 'delivered' })
    expect(done.driver?.uid).toBe('driver-1')
    expect(actorOn(done, staffOf('centro', 'driver', 'driver-1')).as).toEqual([])
  })

  it('does not fall over a shop that is named like something every object has', () => {
    const odd = anOrder({ store: 'constructor' })
    expect(actorOn(odd, staffOf('centro', 'cook')).as).toEqual([])
  })
})
