import { acceptInvitation as decide } from '@forno/domain/access/accept-invitation'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { saveStaff } from './save-staff.ts'

/**
 * Begins to work where one was asked to. The address is asked of Auth before, because nothing outside is asked inside a
 * transaction. Whoever said yes already is answered alike, and nothing is written twice.
 */
export const acceptInvitation = handle(
  commands.acceptInvitation,
  async ({ invitation: id }, { ctx, person }) => {
    const account = await ctx.accounts.find(person.uid)
    if (!account) return refuse('invitationGone')
    const ref = documentAt(ctx.db, 'invitations/{invitation}', id)
    const staffRef = documentAt(ctx.db, 'staff/{uid}', person.uid)
    return ctx.db.runTransaction(async (tx) => {
      const invitation = (await tx.get(ref)).data() ?? null
      const known = (await tx.get(staffRef)).data() ?? null
      const { email, proven } = account
      const decided = decide(invitation, known, { uid: person.uid, email, proven }, ctx.now())
      if (!decided.ok) return decided
      if (!invitation) return refuse('invitationGone')
      if (decided.value) {
        tx.set(ref, { ...invitation, usedBy: person.uid })
        saveStaff(tx, ctx, known, decided.value, invitation.by)
      }
      return ok({ store: invitation.store, roles: invitation.roles })
    })
  },
)
