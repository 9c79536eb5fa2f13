import { type Person, staffRolesAt } from '../access/roles.ts'
import type { Mover } from './moves.ts'
import type { Order } from './order.ts'

/** Somebody as seen from one order: their uid and everything they are to it. */
export interface Actor {
  uid: string
  as: readonly Mover[]
}

/** The shop's clockwork: time-outs and sweeps. */
export const theSystem: Actor = { uid: 'system', as: ['system'] }

/** What a person is to an order: its customer, staff of its shop, its driver while it is live. */
export function actorOn(
  order: Pick<Order, 'store' | 'customer' | 'activeDriver'>,
  person: Person,
): Actor {
  const staff = staffRolesAt(person, order.store)
  const as: Mover[] = []
  if (person.uid === order.customer) as.push('customer')
  if (staff.includes('cook')) as.push('cook')
  if (staff.includes('manager')) as.push('manager')
  if (staff.includes('driver') && order.activeDriver === person.uid) as.push('driver')
  if (person.admin) as.push('admin')
  return { uid: person.uid, as }
}
