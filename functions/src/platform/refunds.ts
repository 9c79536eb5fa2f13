import { sum } from '@forno/domain/money/cents'
import type { Payment, RefundPlan } from '@forno/domain/payment/payment'
import { planRefund, type RefundAsk } from '@forno/domain/payment/refund'
import { withEntries } from '@forno/domain/payment/wanted-entries'
import { ok, type Result } from '@forno/domain/refusal/refusal'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { type Money, saveMoney } from './money.ts'
import { saveAudit, settleSoon } from './orders.ts'

/**
 * Plans a refund and writes it down: its parts in the books, its line in the audit, the job that sends it. Part of a
 * transaction that has read everything. `by`: a uid, or who decides without one. A refusal has written nothing.
 */
export function saveRefund(
  tx: Transaction,
  ctx: Context,
  money: Money,
  ask: RefundAsk,
  by: string,
): Result<{ amount: number; payment: Payment }> {
  const { order, payment } = money
  const now = ctx.now()
  const planned = planRefund(payment, order.quote, ask, { by, at: now })
  if (!planned.ok) return planned
  const plans = planned.value.refunds.slice(payment.refunds.length)
  const { payment: after, entries } = withEntries(planned.value, order.quote, now)
  saveMoney(tx, ctx, money, after, entries)
  saveRefundAudit(tx, ctx, money, plans)
  settleSoon(tx, ctx, order, `refund:${after.version}`)
  return ok({ amount: sum(plans.map((plan) => plan.amount)), payment: after })
}

function saveRefundAudit(
  tx: Transaction,
  ctx: Context,
  { order }: Money,
  plans: readonly RefundPlan[],
): void {
  for (const { n, at, by, amount, reason, bearer } of plans) {
    saveAudit(tx, ctx, `${order.id}:refund:${n}`, {
      store: order.store,
      at,
      by,
      what: 'refundOrder',
      subject: order.id,
      detail: `${amount} ${order.quote.currency}, borne by ${bearer}: ${reason}`,
    })
  }
}
