import type { Order } from '../order/order.ts'
import type { Driving } from '../store/store.ts'
import { proofWantedFor } from './proof.ts'
import type { PlannedStop } from './stop.ts'

/** Pizzas that one insulated bag holds upright. */
const PIZZAS_A_BAG = 4

/**
 * What a driver has to know of an order to bring it, as it is agreed at this moment. Throws for an order that is not
 * to be brought: whoever plans has looked at that.
 */
export function stopFor(
  order: Pick<Order, 'id' | 'code' | 'customer' | 'fulfilment' | 'quote' | 'payment'>,
  driving: Pick<Driving, 'pinFrom'>,
): PlannedStop {
  const { id, code, customer, fulfilment, quote, payment } = order
  if (fulfilment.kind !== 'delivery') throw new Error(`order ${id} is not to be brought`)
  const cashDue = payment.method === 'cash' ? quote.total : 0
  return {
    order: id,
    code,
    customer,
    at: fulfilment.address.at,
    bags: bagsFor(order),
    // Customers cannot choose to have it left at the door.
    proofWanted: proofWantedFor(quote.total, driving.pinFrom, false),
    cashDue,
    changeFrom: (cashDue > 0 && payment.method === 'cash' && payment.changeFrom) || null,
  }
}

/** Hot bags for the pizzas, and one for whatever else there is. */
export function bagsFor({ quote }: Pick<Order, 'quote'>): number {
  const count = (kind: 'pizza' | 'product') =>
    quote.lines
      .filter(({ choice }) => choice.kind === kind)
      .reduce((sum, { quantity }) => sum + quantity, 0)
  const bags = Math.ceil(count('pizza') / PIZZAS_A_BAG) + (count('product') > 0 ? 1 : 0)
  return Math.min(MOST_BAGS, Math.max(1, bags))
}

/** As many as a stop has room for. */
const MOST_BAGS = 20
