import { commands } from '@forno/domain/commands/all'
import { handedOver } from '@forno/domain/order/handed-over'
import { changeTip as decide } from '@forno/domain/payment/tip'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { readMoney, saveMoney } from '../platform/money.ts'
import { settleSoon } from '../platform/orders.ts'

/** Changes the tip of one's own order. What was captured stays; a job charges or refunds the difference. */
export const changeTip = handle(commands.changeTip, async (input, { ctx, person, about }) => {
  about(input.order)
  return ctx.db.runTransaction(async (tx) => {
    const money = await readMoney(tx, ctx, input.order)
    if (money?.order.customer !== person.uid) return refuse('notFound', { field: 'order' })
    const { order, payment } = money
    const at = { status: order.status, handedOverAt: handedOver(order) }
    const changed = decide(payment, order.quote, at, input.tip, ctx.now())
    if (!changed.ok) return changed
    const { payment: after, difference } = changed.value
    if (after !== payment) {
      saveMoney(tx, ctx, money, after)
      settleSoon(tx, ctx, order, `tip:${after.version}`)
    }
    return ok({ tip: after.tip, difference })
  })
})
