import type { Entry } from '../books/entry.ts'
import { sum } from '../money/cents.ts'
import type { Order } from '../order/order.ts'
import { aboutOrder } from './after-events.ts'
import { type Message, messageOn } from './message.ts'

const tills = ['cardClearing', 'cashDrawer']

/**
 * What an order's customer is told when these entries are booked: each refund that has gone, once, since an entry is
 * booked once. One that failed at the same moment is none.
 */
export function messagesAfterEntries(
  order: Pick<Order, 'id' | 'code' | 'store'>,
  entries: readonly Entry[],
): Message[] {
  const returned = entries.filter(({ kind }) => kind === 'refundReturned').map(({ n }) => n)
  return entries
    .filter(({ kind, n }) => kind === 'refund' && !returned.includes(n))
    .map(({ n, lines, currency, postedAt }) => {
      const out = lines.filter(({ account }) => tills.includes(account))
      const method = out.some(({ account }) => account === 'cashDrawer') ? 'cash' : 'card'
      const amount = -sum(out.map((line) => line.amount))
      const params = { amount, currency, method }
      return messageOn(aboutOrder(order), 'refunded', postedAt, { params, n })
    })
}
