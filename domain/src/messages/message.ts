import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import type { Run } from '../run/run.ts'
import { type Millis, millisSchema } from '../time/millis.ts'

/** What people are told of. How each is sent stands in `kinds.ts`. */
export const messageKinds = [
  'accepted',
  'delayed',
  'readyToCollect',
  'onTheWay',
  'near',
  'delivered',
  'collected',
  'refused',
  'cancelled',
  'failed',
  'chat',
  'refunded',
  'problemAnswered',
  'reviewAnswered',
  'friendPaid',
  'birthday',
  'pointsExpire',
] as const
export const messageKindSchema = v.picklist(messageKinds)
export type MessageKind = v.InferOutput<typeof messageKindSchema>

/**
 * Where a message stands on its way to a device. `waiting` until `dueAt` (which is null for what is over); `sent`;
 * `quiet`: nobody wants to be told but in the inbox; `stale`: too late to be of use; `failed`: tried too often.
 */
export const sendingSchema = v.strictObject({
  state: v.picklist(['waiting', 'sent', 'quiet', 'stale', 'failed']),
  dueAt: v.nullable(millisSchema),
  attempts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** After a try that went partly well: the ways it has still to go. Devices by their ids, `sms`, `mail`. */
  left: v.exactOptional(v.array(v.string())),
  /** Then: somebody has got it on another way. */
  reached: v.exactOptional(v.literal(true)),
})
export type Sending = v.InferOutput<typeof sendingSchema>

/**
 * `people/{uid}/messages/{message}`: something a person is told, in their inbox and, if they like, on their devices. It
 * holds what happened; the words are made where it is read, in the reader's language. The id is made from what it is
 * about (`{order}:near`), so that nobody is told twice.
 */
export const messageSchema = v.strictObject({
  id: v.string(),
  kind: messageKindSchema,
  /** The order it is about; null for none. */
  order: v.nullable(v.string()),
  /** What that order is called between people; empty without one. */
  code: v.string(),
  store: slugSchema,
  at: millisSchema,
  /** What the words need: amounts, points, minutes, a text. */
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  sending: sendingSchema,
  /** When its owner looked at it; null while they have not. The one field that they write. */
  readAt: v.nullable(millisSchema),
})
export type Message = v.InferOutput<typeof messageSchema>

export const messageId = (about: string, kind: MessageKind): string => `${about}:${kind}`

/** What a message is about. */
export interface About {
  order: string
  code: string
  store: string
}

/** A message about an order as it is first written: on its way at once. `n` tells several of a kind apart. */
export const messageOn = (
  { order, code, store }: About,
  kind: MessageKind,
  at: Millis,
  { params = {}, n }: { params?: Message['params']; n?: string | number } = {},
): Message => ({
  id: n === undefined ? messageId(order, kind) : `${messageId(order, kind)}:${n}`,
  kind,
  order,
  code,
  store,
  at,
  params,
  sending: { state: 'waiting', dueAt: at, attempts: 0 },
  readAt: null,
})

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
    const about = { order, code, store: after.store }
    return [{ to: customer, message: messageOn(about, 'near', nearAt) }]
  })
