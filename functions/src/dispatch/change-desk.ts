import { officeAt } from '@forno/domain/access/office'
import type { AuditLine } from '@forno/domain/access/audit'
import type { Person } from '@forno/domain/access/roles'
import { type DispatchDesk, newDesk } from '@forno/domain/dispatch/desk'
import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { saveAudit } from '../platform/orders.ts'

/** What becomes of a desk, and how that is called. The very same desk: nothing is to be written. */
type Change = (desk: DispatchDesk) => Result<{ desk: DispatchDesk; detail: string }>

/**
 * Changes a shop's dispatch desk for its office, with the line that says so. Only the fields of managers are written, so
 * that a plan made at the same time is not lost. Refuses `notAllowed` to people of other shops.
 */
export const changeDesk = async (
  store: string,
  what: Extract<AuditLine['what'], 'changePins' | 'setAutoDispatch'>,
  { ctx, person }: { ctx: Context; person: Person },
  change: Change,
): Promise<Result<DispatchDesk>> => {
  const by = officeAt(person, store)
  if (!by) return refuse('notAllowed')
  return ctx.db.runTransaction(async (tx) => {
    const ref = documentAt(ctx.db, 'dispatches/{store}', store)
    const shop = await tx.get(documentAt(ctx.db, 'stores/{store}', store))
    if (!shop.exists) return refuse('notFound', { field: 'store' })
    const known = (await tx.get(ref)).data()
    const before = known ?? newDesk(store)
    const changed = change(before)
    if (!changed.ok) return changed
    const { desk, detail } = changed.value
    if (desk === before) return ok(desk)
    if (known) tx.update(ref, { auto: desk.auto, pins: desk.pins })
    else tx.create(ref, desk)
    // A desk counts no versions: planning writes it all the time.
    saveAudit(tx, ctx, `${store}:${what}:${ctx.ids.order()}`, {
      store,
      at: ctx.now(),
      by: by.uid,
      what,
      subject: store,
      detail,
    })
    return ok(desk)
  })
}
