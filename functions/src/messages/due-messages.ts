import { minutes } from '@forno/domain/time/millis'
import type { FindChores } from '../platform/chore.ts'
import { sendMessage } from './send-message.ts'

const LIMIT = 200
/** Before that a trigger is at it, and one of the two would send for nothing. */
const GRACE = minutes(0.5)

/**
 * Messages that are due and not sent, wherever they lie: their trigger was lost, their service did not answer, or the
 * quiet hours are over. The longest due first.
 */
export const dueMessages: FindChores = async (ctx) => {
  const due = await ctx.db
    .collectionGroup('messages')
    .where('sending.dueAt', '<=', ctx.now() - GRACE)
    .orderBy('sending.dueAt')
    .limit(LIMIT)
    .select()
    .get()
  return due.docs.flatMap(({ ref }) => {
    const [people, to, , id] = ref.path.split('/')
    if (people !== 'people' || to === undefined || id === undefined) return []
    return [{ id: `message ${ref.path}`, run: () => sendMessage(to, id, ctx) }]
  })
}
