import type { Person } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import type { InputOf } from '@forno/domain/commands/command'
import { actorOn } from '@forno/domain/order/who'
import { refundable } from '@forno/domain/payment/refundable'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import { fingerprint, sha256 } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { KEY_COUNTS_FOR } from '../platform/job.ts'
import { readMoney } from '../platform/money.ts'
import { saveRefund } from '../platform/refunds.ts'

type Input = InputOf<typeof commands.refundOrder>

/**
 * Refunds an order of one's own shop. What is decided is written down with its parts, reason and bearer; cash is
 * booked at once, cards are given back by a job. The key is claimed in the same transaction: a second tap, or a
 * repeat after a lost answer, gets the first answer.
 */
export const refundOrder = handle(commands.refundOrder, async (input, { ctx, person, about }) => {
  about(input.order)
  const claimRef = claimOf(input, person, ctx)
  return ctx.db.runTransaction(async (tx) => {
    const claim = (await tx.get(claimRef)).data()
    const money = await readMoney(tx, ctx, input.order)
    const isTheirs = money && actorOn(money.order, person).as.some(isOffice)
    if (!isTheirs) return refuse('notFound', { field: 'order' })
    const { order, payment } = money
    if (claim && claim.fingerprint !== fingerprint(input)) {
      return refuse('keyReused', { field: 'key' })
    }
    if (claim) return ok({ amount: claim.answer?.['amount'] ?? 0, left: refundable(payment) })
    const { what, reason, bearer } = input
    const saved = saveRefund(tx, ctx, money, { what, reason, bearer }, person.uid)
    if (!saved.ok) return saved
    const { amount, payment: after } = saved.value
    tx.create(claimRef, {
      order: order.id,
      fingerprint: fingerprint(input),
      answer: { amount },
      expireAt: ctx.now() + KEY_COUNTS_FOR,
    })
    return ok({ amount, left: refundable(after) })
  })
})

const isOffice = (as: string): boolean => as === 'manager' || as === 'admin'

const claimOf = ({ order, key }: Input, person: Person, ctx: Context) =>
  documentAt(ctx.db, 'claims/{claim}', sha256(JSON.stringify(['refund', order, person.uid, key])))
