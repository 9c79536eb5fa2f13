import type { AuditLine } from '@forno/domain/access/audit'
import { commands } from '@forno/domain/commands/all'
import { assignDriver as decide } from '@forno/domain/order/assign-driver'
import type { OrderEvent } from '@forno/domain/order/order'
import { actorOn } from '@forno/domain/order/who'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { documentAt, isDocumentId } from '../platform/documents.ts'
import { readOrder, saveAudit, saveMoved } from '../platform/orders.ts'

/**
 * Gives a delivery to a driver by hand, or takes it back. Whether that person drives for this shop is read in
 * the same transaction, so nobody is given an order in the moment they stop working here.
 */
export const assignDriver = handle(commands.assignDriver, async (input, { ctx, person, about }) => {
  about(input.order)
  return ctx.db.runTransaction(async (tx) => {
    const order = await readOrder(tx, ctx, input.order)
    const actor = order && actorOn(order, person)
    if (!actor || actor.as.length === 0) return refuse('notFound', { field: 'order' })
    const driver = input.driver === null ? null : await readStaff(input.driver)
    const unknown = driver === undefined
    const decided = decide(order, driver ?? null, actor, ctx.now())
    if (!decided.ok) return decided
    if (unknown) return refuse('notADriver', { field: 'driver' })
    if (order.activeDriver === input.driver) return ok({ version: order.version })
    saveMoved(tx, ctx, decided.value)
    saveAudit(tx, ctx, `${order.id}:${decided.value.event.n}`, auditOf(decided.value.event))
    return ok({ version: decided.value.order.version })

    async function readStaff(uid: string) {
      if (!isDocumentId(uid)) return undefined
      return (await tx.get(documentAt(ctx.db, 'staff/{uid}', uid))).data()
    }
  })
})

const auditOf = ({ order, store, at, by, driver }: OrderEvent): AuditLine => ({
  store,
  at,
  by: by.uid,
  what: 'assignDriver',
  subject: order,
  detail: driver ? `given to ${driver}` : 'taken back',
})
