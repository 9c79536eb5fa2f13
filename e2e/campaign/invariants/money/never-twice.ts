import { sum } from '@forno/domain/money/cents'
import type { Invariant } from '../look.ts'
import { moneyAtStripe } from './at-stripe.ts'

/** I2: nobody pays twice. Of an order's PaymentIntents at most one was captured and not given back. */
export const oneCapture: Invariant = ({ stripe }) => {
  const taken = new Map<string, string[]>()
  for (const { id, order, purpose, captured, refunded } of moneyAtStripe(stripe)) {
    if (purpose !== 'order' || captured === 0 || refunded === captured) continue
    taken.set(order, [...(taken.get(order) ?? []), id])
  }
  return [...taken]
    .filter(([, intents]) => intents.length > 1)
    .map(([order, intents]) => `I2: order ${order} was captured twice: ${intents.join(', ')}`)
}

/** I2, before any money moves: each of our attempts has made one PaymentIntent at most, however often it was sent. */
export const oneIntentAnAttempt: Invariant = ({ stripe }) => {
  const made = new Map<string, string>()
  return [...stripe.paymentIntents.values()].flatMap(({ id, metadata }) => {
    const attempt = `${metadata['purpose']} ${metadata['attempt']} of order ${metadata['order']}`
    const known = made.get(attempt)
    made.set(attempt, id)
    return known === undefined ? [] : [`I2: the attempt ${attempt} made ${known} and ${id}`]
  })
}

/** I3: what was captured is the price that was confirmed, and tips that were agreed later, to the cent. */
export const confirmedPrice: Invariant = ({ stripe, records }) => {
  const payments = records.payments()
  const orders = new Map(records.orders().map((order) => [order.id, order]))
  return moneyAtStripe(stripe).flatMap(({ id, order, purpose, captured }) => {
    const payment = payments.get(order)
    if (captured === 0 || !payment) return []
    const quoted = orders.get(order)?.quote.total
    const asked = payment.attempts
      .filter((attempt) => attempt.purpose === 'tip')
      .map(({ amount }) => amount)
    const agreed = purpose === 'order' ? quoted === captured : asked.includes(captured)
    return agreed ? [] : [`I3: ${captured} were captured by ${id}, order ${order} is ${quoted}`]
  })
}

/** I4: never more goes back than was taken, at Stripe and in what we know. */
export const neverMoreBack: Invariant = ({ stripe, records }) => [
  ...moneyAtStripe(stripe)
    .filter(({ captured, refunded, disputed, lost }) => refunded + disputed + lost > captured)
    .map(({ id }) => `I4: more goes back than was captured by ${id}`),
  ...[...records.payments()]
    .filter(([, { captured, refunded, disputed }]) => refunded + disputed > captured)
    .map(([order]) => `I4: order ${order} gives back more than it took`),
  ...[...records.payments()]
    .filter(([, payment]) => {
      const fromCash = payment.refunds.filter(({ from }) => from.till === 'cash')
      return sum(fromCash.map(({ amount }) => amount)) > (payment.cash?.amount ?? 0)
    })
    .map(([order]) => `I4: order ${order} gives back more cash than it took`),
]

/** Each refund that we decided on is made once, and with its amount; one that came back may be made again. */
export const oneRefundAPlan: Invariant = ({ stripe, records }) => {
  const payments = records.payments()
  const made = new Map<string, number>()
  const complaints: string[] = []
  for (const { id, amount, metadata, status } of stripe.refunds.values()) {
    const { order, plan } = metadata ?? {}
    if (order === undefined || plan === undefined) continue
    const decided = payments.get(order)?.refunds.find(({ n }) => String(n) === plan)
    if (decided?.amount !== amount) {
      complaints.push(`I4: ${id} gives back ${amount}, decided was ${decided?.amount ?? 'nothing'}`)
    }
    const times = (made.get(`${order} ${plan}`) ?? 0) + 1
    if (times > 1 && status !== 'failed') {
      complaints.push(`I4: refund ${plan} of order ${order} was made ${times} times`)
    }
    made.set(`${order} ${plan}`, times)
  }
  return complaints
}
