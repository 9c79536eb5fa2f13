import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import type { Payment } from '@forno/domain/payment/payment'
import { isOpen } from '@forno/domain/payment/attempt'
import { tipPaid } from '@forno/domain/payment/tip'
import { wantedMoney } from '@forno/domain/payment/wanted-money'
import { minutes } from '@forno/domain/time/millis'
import type { Invariant } from '../look.ts'
import { type MoneyAtStripe, moneyAtStripe } from './at-stripe.ts'

/**
 * I7 for money, once faults have stopped, people have gone home and sweeps have run: each paid order was handed over
 * or given back, nothing is held for one that ended without food, cash was received or is not due, and nobody waits.
 */
export const moneyAtRest: Invariant = ({ records, stripe, now }) => {
  const payments = records.payments()
  const intents = moneyAtStripe(stripe)
  return records.orders().flatMap((order) => {
    const payment = payments.get(order.id)
    if (!payment) return []
    const own = intents.filter((one) => one.order === order.id)
    const complaints = [
      ...(hasEnded(order.status) ? [] : [`is ${order.status}`]),
      ...waiting(payment, now),
      ...(payment.method === 'cash' ? cash(order, payment) : card(order, payment, own)),
    ]
    return complaints.map((words) => `I7: order ${order.id} ${words}`)
  })
}

/** A minute until the next sweep, and that one's own time. */
const GRACE = minutes(2)

function waiting({ checkAt, attempts, status }: Payment, now: number): string[] {
  const open = attempts.filter(isOpen)
  return [
    ...(checkAt !== null && checkAt + GRACE <= now ? ['waits to be looked at'] : []),
    ...open.map(({ key }) => `has a call that nobody answered: ${key}`),
    ...(status === 'processing' ? ['is still being processed'] : []),
  ]
}

function cash({ status, quote }: Order, payment: Payment): string[] {
  if (quote.total === 0) return []
  const wanted = wantedMoney[status] === 'taken' ? 'cashReceived' : 'cancelled'
  return payment.status === wanted ? [] : [`ended ${status}, its cash is ${payment.status}`]
}

function card({ status, quote }: Order, payment: Payment, own: readonly MoneyAtStripe[]): string[] {
  const { price, captured, tip, needsAttention } = payment
  // What nobody but people can put right, they have been told of.
  if (quote.total === 0 || needsAttention) return []
  const held = own.filter((one) => one.status === 'requires_capture')
  const complaints = held.map(({ id }) => `ended ${status} and ${id} still holds money`)
  if (wantedMoney[status] === 'released') {
    const kept = own.filter((one) => one.captured > one.refunded + one.disputed + one.lost)
    complaints.push(...kept.map(({ id }) => `ended ${status} and ${id} keeps its money`))
    return complaints
  }
  if (captured < price.amount) complaints.push(`ended ${status} and is not paid`)
  const isTouched = payment.refunds.some(({ purpose }) => purpose === 'refund') || waits(own)
  const paid = tipPaid(payment)
  if (!isTouched && paid !== tip) complaints.push(`agreed on a tip of ${tip} and paid ${paid}`)
  return complaints
}

/** A raised tip whose owner has not paid it, or money that went otherwise than by us. */
const waits = (own: readonly MoneyAtStripe[]): boolean =>
  own.some(
    ({ purpose, status, disputed, lost }) =>
      disputed + lost > 0 || (purpose === 'tip' && status !== 'succeeded' && status !== 'canceled'),
  )
