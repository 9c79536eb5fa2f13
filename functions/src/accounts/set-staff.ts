import { changeStaff, type StaffMember } from '@forno/domain/access/staff'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { endShift } from '@forno/domain/run/shift'
import { handle } from '../platform/command.ts'
import { canonicalJson } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import { readDriver, saveShiftEnded } from '../platform/runs.ts'
import { saveStaff } from './save-staff.ts'

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
    if (driver?.shift && !drivesFor(next, driver.shift.store)) {
      const ended = endShift(driver, ctx.now())
      if (ended.ok) saveShiftEnded(tx, ctx, ended.value)
    }
    saveStaff(tx, ctx, known, next, person.uid)
    return ok({ version: next.version })
  })
})

const drivesFor = ({ active, roles }: StaffMember, store: string): boolean =>
  active && (roles[store] ?? []).includes('driver')

const saysTheSame = (known: StaffMember, next: StaffMember): boolean =>
  canonicalJson({ ...known, version: 0 }) === canonicalJson({ ...next, version: 0 })
