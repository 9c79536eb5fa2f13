import { commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import { payBy } from '@forno/domain/order/deadlines'
import { waitingTips } from '@forno/domain/payment/tip'
import { summaryOf } from '@forno/domain/payment/summary'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { type Money, moneyNow } from '../platform/money.ts'
import { settlePayment } from './settle-payment.ts'

type Output = OutputOf<typeof commands.payOrder>

/**
 * Where the payment of one's own order stands, and what is needed to pay it. Looks at Stripe first, so that whoever
 * comes back from their bank is told the truth before any notice has arrived.
 */
export const payOrder = handle(commands.payOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  const money = await moneyNow(ctx, input.order)
  if (money?.order.customer !== person.uid) return refuse('notFound', { field: 'order' })
  if (money.payment.method === 'cash') return ok(answer(money, null))
  if (!ctx.gateway) return refuse('cardOff')
  await settlePayment(input.order, ctx, { look: 'known' })
  const now = (await moneyNow(ctx, input.order)) ?? money
  const due = dueOf(now)
  if (!due) return ok(answer(now, null))
  const clientSecret = await ctx.gateway.clientSecret(due.intent)
  const { purpose, amount } = due
  const { currency } = now.payment
  return ok(answer(now, { purpose, amount, currency, clientSecret }))
})

const answer = ({ order, payment }: Money, due: Output['due']): Output => ({
  status: order.status,
  payment: summaryOf(payment),
  due,
  payBy: payBy(order),
})

/** What waits for the customer's card: the order itself, or a tip that was raised afterwards. */
function dueOf({ order, payment }: Money) {
  const { status, intent } = payment
  if (order.status === 'awaitingPayment') {
    const waits = status === 'requiresPaymentMethod' || status === 'requiresAction'
    return waits ? { purpose: 'order' as const, amount: payment.price.amount, intent } : null
  }
  const [tip] = waitingTips(payment)
  return tip ? { purpose: 'tip' as const, amount: tip.amount, intent: tip.id } : null
}
