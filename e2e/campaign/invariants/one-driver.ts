import { hasEnded } from '@forno/domain/order/statuses'
import type { Invariant } from './look.ts'

/**
 * I11 as orders tell it: at most one driver at a time, who is the one last given the order, none once it has ended, and
 * nobody is given an order who does not work there at that moment. What runs tell of it: `runs-agree.ts`.
 */
export const oneDriver: Invariant = ({ records, changes }) => {
  const complaints: string[] = []
  for (const order of records.orders()) {
    const given = records.eventsOf(order.id).findLast(({ kind }) => kind === 'assign')?.driver
    const expected = hasEnded(order.status) ? null : (given ?? null)
    if (order.activeDriver !== expected) {
      complaints.push(`I11: order ${order.id} is open to ${order.activeDriver}, not ${expected}`)
    }
  }
  for (const { path } of changes) {
    const order = /^orders\/([^/]+)\/events\//.exec(path)?.[1]
    const last = order === undefined ? undefined : records.eventsOf(order).at(-1)
    if (last?.kind !== 'assign' || typeof last.driver !== 'string') continue
    const member = records.staff().get(last.driver)
    if (!(member?.active && member.roles[last.store]?.includes('driver'))) {
      complaints.push(
        `I11: order ${last.order} was given to ${last.driver}, who does not drive here`,
      )
    }
  }
  return complaints
}
