import { type Message, messageSchema } from '@forno/domain/messages/message'
import { listenToList, type Show, type Stop } from './listen.ts'

/** So many are shown at once. */
export const MESSAGES = 20
/** Beyond that it is "many": nobody counts further, and each costs a read. */
const UNREAD = 10

/** What somebody was told, newest first: the first page, or one that begins with what was told at `from`. */
export const subscribeToMessages = (
  uid: string,
  from: number | null,
  show: Show<Message[]>,
): Stop =>
  listenToList(
    messageSchema,
    (f) => {
      const all = f.collection(f.db, 'people', uid, 'messages')
      const newestFirst = f.orderBy('at', 'desc')
      return from === null
        ? f.query(all, newestFirst, f.limit(MESSAGES))
        : // One more: the first is the last of the page before.
          f.query(all, newestFirst, f.startAt(from), f.limit(MESSAGES + 1))
    },
    show,
  )

/** What somebody has not looked at, up to ten. */
export const subscribeToUnread = (uid: string, show: Show<Message[]>): Stop =>
  listenToList(
    messageSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'people', uid, 'messages'),
        f.where('readAt', '==', null),
        f.limit(UNREAD),
      ),
    show,
  )

/** Says that these were looked at, all in one go. It is asked again when they are next seen: failing harms nobody. */
export async function markRead(uid: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || !navigator.onLine) return
  const f = await import('./firebase/firestore.ts')
  const batch = f.writeBatch(f.db)
  const readAt = Date.now()
  for (const id of ids) batch.update(f.doc(f.db, 'people', uid, 'messages', id), { readAt })
  await batch.commit()
}
