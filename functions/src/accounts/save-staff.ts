import type { StaffMember } from '@forno/domain/access/staff'
import type { Context, Transaction } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { writeJob } from '../platform/jobs.ts'
import { saveAudit } from '../platform/orders.ts'

/** Saves who works where as what: the record, its line in the audit and the job that brings the claims up to it. */
export function saveStaff(
  tx: Transaction,
  ctx: Context,
  known: StaffMember | null,
  next: StaffMember,
  by: string,
): void {
  const now = ctx.now()
  tx.set(documentAt(ctx.db, 'staff/{uid}', next.uid), next)
  saveAudit(tx, ctx, `staff:${next.uid}:${next.version}`, {
    store: storeConcerned(known, next),
    at: now,
    by,
    what: 'setStaff',
    subject: next.uid,
    detail: wordsFor(next),
  })
  writeJob(tx, ctx, {
    id: `${next.uid}:claims:${next.version}`,
    kind: 'mirrorClaims',
    payload: { uid: next.uid },
    dueAt: now,
  })
}

/** One line for each change: it stands with the shop it concerns, or where only admins read when it is not one. */
function storeConcerned(known: StaffMember | null, next: StaffMember): string {
  const [store, ...others] = new Set([...(known?.stores ?? []), ...next.stores])
  return store !== undefined && others.length === 0 ? store : 'everywhere'
}

function wordsFor({ roles, admin, active, stores }: StaffMember): string {
  if (!active) return 'no longer works here'
  const parts = stores.map((store) => `${store}: ${(roles[store] ?? []).join(', ')}`)
  return [...parts, ...(admin ? ['admin'] : [])].join('; ') || 'no role'
}
