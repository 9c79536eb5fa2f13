import type { FulfilmentKind } from '../order/fulfilment.ts'
import type { MoveName } from '../order/moves.ts'
import type { Status } from '../order/statuses.ts'

/** An order's stage in two or three words, for lists and boards. */
export const statusWords: Record<Status, string> = {
  awaitingPayment: 'waiting for payment',
  placed: 'waiting for the shop',
  accepted: 'accepted',
  preparing: 'being prepared',
  baking: 'in the oven',
  ready: 'ready',
  onTheWay: 'on its way',
  arrived: 'at the door',
  delivered: 'delivered',
  collected: 'collected',
  refused: 'refused',
  cancelled: 'cancelled',
  failed: 'not delivered',
}

/** What the customer is told at each stage, as a sentence. */
export function stageSentence(status: Status, kind: FulfilmentKind): string {
  const sentences: Record<Status, string> = {
    awaitingPayment: 'Your order is kept for you. It goes to the kitchen once it is paid.',
    placed: 'We have your order and will confirm it in a moment.',
    accepted: 'The kitchen has accepted your order.',
    preparing: 'Your order is being prepared.',
    baking: 'Your pizza is in the oven.',
    ready:
      kind === 'pickup'
        ? 'Your order is ready. Come and get it while it is hot.'
        : 'Your order is packed and waits for its driver.',
    onTheWay: 'Your order is on its way to you.',
    arrived: 'Your driver is at the door.',
    delivered: 'Delivered. Enjoy!',
    collected: 'Collected. Enjoy!',
    refused: 'The shop could not take this order.',
    cancelled: 'This order was cancelled.',
    failed: 'We could not deliver this order.',
  }
  return sentences[status]
}

/** The words on a move's button. */
export const moveWords: Record<MoveName, string> = {
  confirm: 'Paid',
  accept: 'Accept',
  refuse: 'Refuse',
  prepare: 'Start preparing',
  bake: 'Into the oven',
  finish: 'Ready',
  pickUp: 'Picked up',
  arrive: 'I am at the door',
  deliver: 'Delivered',
  collect: 'Collected',
  cancel: 'Cancel order',
  callOff: 'Call off',
  expire: 'Time out',
  fail: 'Could not deliver',
}
