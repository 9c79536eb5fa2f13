import { theSystem } from '@forno/domain/order/who'
import type { NextCall } from '@forno/domain/payment/calls'
import type { Payment } from '@forno/domain/payment/payment'
import { planRefund } from '@forno/domain/payment/refund'
import { planTipRefund } from '@forno/domain/payment/tip'
import type { Millis } from '@forno/domain/time/millis'
import type { Money } from '../platform/money.ts'

/** Plans what an order's own course gives back: everything when there will be no food, or a tip that was lowered. */
export function planDue(
  { order, payment }: Money,
  { purpose }: Extract<NextCall, { do: 'planRefund' }>,
  now: Millis,
): Payment {
  const by = { by: theSystem.uid, at: now }
  if (purpose === 'tip') return planTipRefund(payment, by)
  const reason = order.reason || 'The order was cancelled'
  const ask = { what: { kind: 'whole' as const }, reason, bearer: 'shop' as const }
  const planned = planRefund(payment, order.quote, ask, by)
  if (!planned.ok) throw new Error(`${order.id} cannot be refunded: ${JSON.stringify(planned)}`)
  return planned.value
}
