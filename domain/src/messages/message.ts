import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import type { Run } from '../run/run.ts'
import { millisSchema } from '../time/millis.ts'

export const messageKinds = ['near'] as const

/**
 * `people/{uid}/messages/{message}`: something a person is told. The id is made from what it is about
 * (`{order}:near`), so that nobody is told twice.
 */
export const messageSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(messageKinds),
  order: v.string(),
  code: v.string(),
  store: slugSchema,
  at: millisSchema,
})
export type Message = v.InferOutput<typeof messageSchema>

export const messageId = (order: string, kind: Message['kind']): string => `${order}:${kind}`

/** A message and who gets it. */
export interface Addressed {
  to: string
  message: Message
}

/** What a change of a run has to say to its customers: once for each stop that its driver has come near to. */
export const messagesAfter = (before: Run, after: Run): Addressed[] =>
  after.stops.flatMap(({ order, code, customer, nearAt }): Addressed[] => {
    const was = before.stops.find((stop) => stop.order === order)
    if (nearAt === null || (was?.nearAt ?? null) !== null) return []
    const id = messageId(order, 'near')
    return [
      { to: customer, message: { id, kind: 'near', order, code, store: after.store, at: nearAt } },
    ]
  })
