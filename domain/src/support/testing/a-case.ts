import type { Order } from '../../order/order.ts'
import type { Payment } from '../../payment/payment.ts'
import { receiveCash } from '../../payment/cash.ts'
import { newPayment } from '../../payment/payment.ts'
import { someSupport } from '../../testing/a-store.ts'
import { aCheckout, aLine, anOrder, EVENING, valueOf } from '../../testing/an-order.ts'
import { minutes } from '../../time/millis.ts'
import type { Told } from '../by-rules.ts'
import type { Case, Problem } from '../case.ts'
import { openCase } from '../open-case.ts'

/** Three large margheritas and one more, delivered in time and paid in cash. */
export const aDelivered = (changes: Partial<Order> = {}): Order =>
  anOrder(
    { status: 'delivered', ...changes },
    {
      checkout: aCheckout({
        lines: [aLine({ quantity: 3 }), aLine({ key: 'line-2' })],
        tip: 300,
      }),
    },
  )

/** The money of an order, as it is once its cash was received. */
export const paidInCash = (order: Order): Payment =>
  receiveCash(newPayment(order, 'cash', EVENING), {
    drawer: 'driver-1',
    by: 'driver-1',
    at: EVENING,
  })

export const aProblem = (changes: Partial<Problem> = {}): Problem => ({
  kind: 'missing',
  items: [{ key: 'line-1', quantity: 1 }],
  note: '',
  photo: null,
  ...changes,
})

/** A problem as it is told a little after the order came. */
export function told(changes: Partial<Told> = {}): Told {
  const order = changes.order ?? aDelivered()
  return {
    order,
    payment: paidInCash(order),
    problem: aProblem(),
    proof: 'hand',
    before: [],
    rules: someSupport({ most: 2000 }),
    now: (order.stageTimes.delivered ?? EVENING) + minutes(20),
    ...changes,
  }
}

/** The case that is opened for it. */
export const aCase = (changes: Partial<Case> = {}, about: Partial<Told> = {}): Case => ({
  ...valueOf(openCase(told(about), changes.id ?? 'order-0001:case-1')).case,
  ...changes,
})
