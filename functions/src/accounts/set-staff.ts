import { changeStaff, type StaffMember } from '@forno/domain/access/staff'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { endShift } from '@forno/domain/run/shift'
import { handle } from '../platform/command.ts'
import { canonicalJson } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { writeJob } from '../platform/jobs.ts'
import { saveAudit } from '../platform/orders.ts'
import { readDriver, saveShiftEnded } from '../platform/runs.ts'

/**
 * Says who works where as what: the record, its line in the audit and the job that brings the person's claims
 * up to it, all at once. Who drives for a shop no longer is off shift with it, unless a run is still in hand: that one is
 * finished, and no other accepted. Said twice, it is written once. The mail is asked for before, because nothing outside
 * is asked inside a transaction.
 */
export const setStaff = handle(commands.setStaff, async (change, { ctx, person }) => {
  const account = await ctx.accounts.find(change.uid)
  if (!account) return refuse('notFound', { field: 'uid' })
  const ref = documentAt(ctx.db, 'staff/{uid}', change.uid)
  return ctx.db.runTransaction(async (tx) => {
    const known = (await tx.get(ref)).data() ?? null
    const driver = await readDriver(tx, ctx, change.uid)
    const changed = changeStaff(known, change, account.email, person.uid)
    if (!changed.ok) return changed
    const next = changed.value
    if (known && saysTheSame(known, next)) return ok({ version: known.version })
    const now = ctx.now()
    tx.set(ref, next)
    if (driver?.shift && !drivesFor(next, driver.shift.store)) {
      const ended = endShift(driver, now)
      if (ended.ok) saveShiftEnded(tx, ctx, ended.value)
    }
    saveAudit(tx, ctx, `staff:${next.uid}:${next.version}`, {
      store: storeConcerned(known, next),
      at: now,
      by: person.uid,
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
    return ok({ version: next.version })
  })
})

const drivesFor = ({ active, roles }: StaffMember, store: string): boolean =>
  active && (roles[store] ?? []).includes('driver')

const saysTheSame = (known: StaffMember, next: StaffMember): boolean =>
  canonicalJson({ ...known, version: 0 }) === canonicalJson({ ...next, version: 0 })

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
