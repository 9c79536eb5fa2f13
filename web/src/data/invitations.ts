import { invitationSchema } from '@forno/domain/access/invitation'
import * as v from 'valibot'
import { listenToList, type Show, type Stop } from './listen.ts'

/** As the page shows them: when the database deletes them is the database's own affair. */
const { expireAt: _, ...shown } = invitationSchema.entries
const shownSchema = v.object(shown)
export type ShownInvitation = v.InferOutput<typeof shownSchema>

/** The latest invitations, for an admin: those that wait and those that are over. */
export const subscribeToInvitations = (show: Show<ShownInvitation[]>): Stop =>
  listenToList(
    shownSchema,
    (f) => f.query(f.collection(f.db, 'invitations'), f.orderBy('at', 'desc'), f.limit(50)),
    show,
  )
