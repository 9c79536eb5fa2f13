import { INVITATION_COUNTS_FOR } from '@forno/domain/access/accept-invitation'
import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { days } from '@forno/domain/time/millis'
import { languages } from '@forno/domain/words/languages'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { saveAudit } from '../platform/orders.ts'
import { writeLetter } from './mail-soon.ts'

/** Asks somebody by mail to work in a shop: the invitation, its line in the audit and its letter, all at once. */
export const inviteStaff = handle(commands.inviteStaff, async (input, { ctx, person }) => {
  if (!ctx.mail) return refuse('mailOff')
  const { language = languages[0], email, name, store, roles } = input
  const id = `${ctx.ids.order()}${ctx.ids.order()}`
  const now = ctx.now()
  const until = now + INVITATION_COUNTS_FOR
  const times = { at: now, until, expireAt: until + days(7) }
  const invitation = { id, email, name, store, roles, by: person.uid, usedBy: null, ...times }
  return ctx.db.runTransaction(async (tx) => {
    const shop = await tx.get(documentAt(ctx.db, 'stores/{store}', store))
    if (!shop.exists) return refuse('notFound', { field: 'store' })
    tx.create(documentAt(ctx.db, 'invitations/{invitation}', id), invitation)
    // The address stands in the invitation alone: audit lines are kept for good.
    saveAudit(tx, ctx, `invitation:${id}`, {
      store,
      at: now,
      by: person.uid,
      what: 'inviteStaff',
      subject: id,
      detail: roles.join(', '),
    })
    writeLetter(tx, ctx, { kind: 'invite', email, to: '', language, id })
    return ok({ invitation: id, until })
  })
})
