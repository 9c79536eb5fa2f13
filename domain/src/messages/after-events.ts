import { minutesLate } from '../delivery/shown-eta.ts'
import type { MoveName } from '../order/moves.ts'
import type { Order, OrderEvent } from '../order/order.ts'
import { hasEnded } from '../order/statuses.ts'
import type { Millis } from '../time/millis.ts'
import { type Message, type MessageKind, messageOn } from './message.ts'

/** So much later than promised is worth being told of, in minutes: less is within what the shown range allows. */
const WORTH_TELLING = 5

/**
 * The moves that make themselves heard. What is seen on the tracker alone (preparing, baking, at the door where somebody
 * rings anyway) does not: each notice costs two writes and a person's attention. Nobody is told what they did
 * themselves, nor that a payment they left lying was forgotten.
 */
const heard: Partial<Record<MoveName, MessageKind>> = {
  accept: 'accepted',
  finish: 'readyToCollect',
  pickUp: 'onTheWay',
  deliver: 'delivered',
  collect: 'collected',
  refuse: 'refused',
  callOff: 'cancelled',
  expire: 'cancelled',
  fail: 'failed',
}

/** An order's messages, and the order that knows of them. */
export interface OrderNews {
  order: Order
  messages: Message[]
}

/**
 * What an order's customer is told after these events, oldest first, and of a delay, once. Of several moves that come
 * together (a phone that was out of reach) only the last one is said: the others are over by then.
 */
export function newsOfOrder(order: Order, events: readonly OrderEvent[], now: Millis): OrderNews {
  const last = events.flatMap((event) => messageAfter(order, event) ?? []).at(-1)
  const delay = delayOf(order, now)
  const messages = [last, delay].filter((one) => one !== undefined)
  return { order: delay ? { ...order, delayToldAt: now } : order, messages }
}

function messageAfter(order: Order, { kind: move, from, at }: OrderEvent): Message | undefined {
  if (move === 'place' || move === 'assign') return undefined
  const kind = heard[move]
  if (!kind || from === 'awaitingPayment') return undefined
  // To who has it brought, packed is only half the way.
  if (kind === 'readyToCollect' && order.fulfilment.kind === 'delivery') return undefined
  return messageOn(aboutOrder(order), kind, at, { params: paramsOf(kind, order) })
}

function paramsOf(kind: MessageKind, { points, reason }: Order): Message['params'] {
  if (kind === 'delivered' || kind === 'collected') {
    return points.earns > 0 ? { points: points.earns } : {}
  }
  return reason === '' ? {} : { reason }
}

/** Once in an order's life, the first time that it is expected well after its promise. */
function delayOf(order: Order, now: Millis): Message | undefined {
  const { promise, estimate, status, delayToldAt } = order
  if (delayToldAt !== undefined || hasEnded(status) || status === 'awaitingPayment')
    return undefined
  if (status === 'arrived') return undefined
  const minutes = minutesLate(promise, estimate)
  if (minutes <= WORTH_TELLING) return undefined
  return messageOn(aboutOrder(order), 'delayed', now, { params: { minutes } })
}

export const aboutOrder = ({ id, code, store }: Pick<Order, 'id' | 'code' | 'store'>) => ({
  order: id,
  code,
  store,
})
