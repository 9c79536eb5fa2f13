import type { FulfilmentKind } from '../order/fulfilment.ts'
import type { MoveName } from '../order/moves.ts'
import type { Status } from '../order/statuses.ts'
import type { Language } from './languages.ts'

/** An order's stage in two or three words, for lists and boards, in every language. */
export const statusWordsIn: Record<Language, Record<Status, string>> = {
  en: {
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
  },
  es: {
    awaitingPayment: 'a la espera del pago',
    placed: 'a la espera del local',
    accepted: 'aceptado',
    preparing: 'en preparación',
    baking: 'en el horno',
    ready: 'listo',
    onTheWay: 'en camino',
    arrived: 'en la puerta',
    delivered: 'entregado',
    collected: 'retirado',
    refused: 'rechazado',
    cancelled: 'cancelado',
    failed: 'no entregado',
  },
}

/** The same in English, which staff screens speak. */
export const statusWords: Record<Status, string> = statusWordsIn.en

type Sentences = Record<Status, string | Record<FulfilmentKind, string>>

const sentences: Record<Language, Sentences> = {
  en: {
    awaitingPayment: 'Your order is kept for you. It goes to the kitchen once it is paid.',
    placed: 'We have your order and will confirm it in a moment.',
    accepted: 'The kitchen has accepted your order.',
    preparing: 'Your order is being prepared.',
    baking: 'Your pizza is in the oven.',
    ready: {
      pickup: 'Your order is ready. Come and get it while it is hot.',
      delivery: 'Your order is packed and waits for its driver.',
    },
    onTheWay: 'Your order is on its way to you.',
    arrived: 'Your driver is at the door.',
    delivered: 'Delivered. Enjoy!',
    collected: 'Collected. Enjoy!',
    refused: 'The shop could not take this order.',
    cancelled: 'This order was cancelled.',
    failed: 'We could not deliver this order.',
  },
  es: {
    awaitingPayment: 'Guardamos tu pedido. Pasa a la cocina en cuanto esté pago.',
    placed: 'Recibimos tu pedido y lo confirmamos en un momento.',
    accepted: 'La cocina aceptó tu pedido.',
    preparing: 'Estamos preparando tu pedido.',
    baking: 'Tu pizza está en el horno.',
    ready: {
      pickup: 'Tu pedido está listo. Ven a buscarlo mientras está caliente.',
      delivery: 'Tu pedido está empacado y espera a su repartidor.',
    },
    onTheWay: 'Tu pedido va en camino.',
    arrived: 'Tu repartidor está en la puerta.',
    delivered: 'Entregado. ¡Buen provecho!',
    collected: 'Retirado. ¡Buen provecho!',
    refused: 'El local no pudo tomar este pedido.',
    cancelled: 'Este pedido fue cancelado.',
    failed: 'No pudimos entregar este pedido.',
  },
}

/** What the customer is told at each stage, as a sentence: by the tracker, the inbox, a notice and a letter alike. */
export function stageSentence(
  status: Status,
  kind: FulfilmentKind,
  language: Language = 'en',
): string {
  const said = sentences[language][status]
  return typeof said === 'string' ? said : said[kind]
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
