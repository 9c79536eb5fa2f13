import type { Message } from '@forno/domain/messages/message'
import type { Transaction } from 'firebase-admin/firestore'
import type { Context } from './context.ts'
import { documentAt } from './documents.ts'

/**
 * Writes down what a person is told, in the transaction of what it is about: nobody hears of what did not happen. A
 * trigger sends it once that is so. `set`, not `create`: a second word of the same must not undo what it is about.
 */
export function tell(
  tx: Transaction,
  ctx: Context,
  to: string,
  messages: readonly Message[],
): void {
  for (const message of messages) {
    tx.set(documentAt(ctx.db, 'people/{uid}/messages/{message}', to, message.id), message)
  }
}
