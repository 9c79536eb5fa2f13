import { rolesAt } from '@forno/domain/access/roles'
import { type CashSettlement, overOrShort } from '@forno/domain/books/cash-settlement'
import { postCashSettled } from '@forno/domain/books/post'
import { commands } from '@forno/domain/commands/all'
import { cashHeld } from '@forno/domain/payment/cash-held'
import type { Payment } from '@forno/domain/payment/payment'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import type { Context, Transaction } from '../platform/context.ts'
import { sha256 } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { saveAudit } from '../platform/orders.ts'
import { drawerOf, heldIn } from './cash-in-drawer.ts'

/**
 * Takes over the cash of a shift, all or nothing: at most a hundred orders, the longest carried first, as they were
 * shown. Its id is made of who asks and their key: asking again is answered as the first time.
 */
export const settleCash = handle(commands.settleCash, async (input, { ctx, person }) => {
  const roles = rolesAt(person, input.store)
  if (!roles.includes('manager') && !roles.includes('admin')) return refuse('notAllowed')
  const { key, ...said } = input
  const id = sha256(JSON.stringify([person.uid, key]))
  const settlementRef = documentAt(ctx.db, 'cashSettlements/{settlement}', id)
  return ctx.db.runTransaction(async (tx) => {
    const before = (await tx.get(settlementRef)).data()
    if (before)
      return isSame(before, said) ? answerOf(before) : refuse('keyReused', { field: 'key' })
    const found = await tx.get(heldIn(ctx, input.store, input.drawer))
    const { payments, total } = drawerOf(found.docs.map((doc) => doc.data()))
    if (total !== input.expected) return refuse('cashChanged', { params: { now: total } })
    const orders = payments.map(({ order }) => order)
    const settlement = { ...said, id, orders, by: person.uid, at: ctx.now() }
    tx.create(settlementRef, settlement)
    for (const payment of payments) saveSettled(tx, ctx, payment, settlement)
    saveAudit(tx, ctx, `${id}:settleCash`, {
      store: input.store,
      at: settlement.at,
      by: person.uid,
      what: 'settleCash',
      subject: input.drawer,
      detail: `${orders.length} orders, ${total} expected, ${input.counted} counted`,
    })
    return answerOf(settlement)
  })
})

type Said = Pick<CashSettlement, 'store' | 'drawer' | 'expected' | 'counted' | 'note'>
const isSame = (settlement: CashSettlement, said: Said): boolean =>
  (['store', 'drawer', 'expected', 'counted', 'note'] as const).every(
    (field) => settlement[field] === said[field],
  )

const answerOf = (settlement: CashSettlement): Result<{ settlement: string; difference: number }> =>
  ok({ settlement: settlement.id, difference: overOrShort(settlement) })

/** The payment as settled, and the posting that says so. */
function saveSettled(
  tx: Transaction,
  ctx: Context,
  payment: Payment,
  { id, at }: CashSettlement,
): void {
  const { cash, order } = payment
  if (!cash) throw new Error(`payments/${order} holds no cash`)
  const held = { drawer: cash.drawer, amount: cashHeld(payment), at }
  const entry = postCashSettled(payment, id, held)
  tx.create(documentAt(ctx.db, 'payments/{order}/entries/{entry}', order, entry.id), entry)
  tx.set(documentAt(ctx.db, 'payments/{order}', order), {
    ...payment,
    cash: { ...cash, settledIn: id },
    posted: [...payment.posted, entry.id].toSorted(),
    updatedAt: at,
    version: payment.version + 1,
  })
}
