import type { MessageKind } from '@forno/domain/messages/message'
import { tagOf } from '@forno/domain/messages/sending'
import type { Order } from '@forno/domain/order/order'
import type { Status } from '@forno/domain/order/statuses'
import { minutes } from '@forno/domain/time/millis'
import { messageWords } from '@forno/domain/words/messages'
import { sayPlainly } from '../../../functions/src/api/say.ts'
import type { Invariant } from './look.ts'

/** The stage that an order has reached when it is said. What is not here is no stage. */
const stageSaid: Partial<Record<MessageKind, Status>> = {
  accepted: 'accepted',
  readyToCollect: 'ready',
  onTheWay: 'onTheWay',
  delivered: 'delivered',
  collected: 'collected',
  refused: 'refused',
  cancelled: 'cancelled',
  failed: 'failed',
}

/** I14, after every commit: nobody is told of a stage that the same commit, or an earlier one, has not brought about. */
export const nothingUntrueIsSaid: Invariant = ({ records, changes }) => {
  const about = changes.flatMap(({ path, after }) => {
    const [people, , messages] = path.split('/')
    return after && people === 'people' && messages === 'messages' ? [path] : []
  })
  if (about.length === 0) return []
  const orders = new Map(records.orders().map((order) => [order.id, order]))
  return about.flatMap((path) => {
    const [, to = '', , id = ''] = path.split('/')
    const message = records.messageOf(to, id)
    const order = orders.get(message?.order ?? '')
    if (!message || !order) return [`I14: ${path} is about no order`]
    if (order.customer !== to) return [`I14: ${path} tells ${to} of somebody else's order`]
    return hasCome(order, message.kind) ? [] : [`I14: ${path} is not so: it is ${order.status}`]
  })
}

function hasCome({ stageTimes }: Order, kind: MessageKind): boolean {
  const stage = stageSaid[kind]
  return stage === undefined || stageTimes[stage] !== undefined
}

/**
 * I14 at last: every notice was one of a message that stands, and all notices of one message have one tag, by which a
 * device shows them as one, however often a process died between sending and writing it down. Every message has been
 * sent or given up.
 */
export const oneNoticeEach: Invariant = ({ records, notices, now }) => {
  // Two refunds that were booked at the same moment are said in the same words: by their tags they are two.
  const said = new Set<string>()
  for (const { message } of records.messages()) {
    const { title, link } = messageWords(message, 'en', sayPlainly)
    said.add(`${title} ${link} ${message.at} ${tagOf(message)}`)
  }
  return [
    ...notices
      .filter(({ title, link, at, tag }) => !said.has(`${title} ${link} ${at} ${tag}`))
      .map(({ title, tag }) => `I14: a notice “${title}” (${tag}) of no message`),
    ...records
      .messages()
      .filter(({ message: { sending } }) => {
        const { state, dueAt } = sending
        return state === 'waiting' && dueAt !== null && dueAt + minutes(3) < now
      })
      .map(({ to, message }) => `I14: ${to} is still to be told ${message.id}`),
  ]
}
