import { counted, inARow, type MessageCatalogue, type Told } from './message-words.ts'
import type { Say } from './say.ts'
import { stageSentence } from './statuses.ts'

const points = (n: number) => counted(n, 'punto', 'puntos')
const why = (told: Told) => (told.text('reason') ? `«${told.text('reason')}»` : '')
const earned = (told: Told) =>
  told.count('points') > 0 ? `Ganaste ${points(told.count('points'))}.` : ''

function madeGood(told: Told, say: Say): string {
  const amount = told.count('amount')
  if (told.text('makeGood') === 'refund') return `Te devolvemos ${say.money(amount)}.`
  if (told.text('makeGood') === 'points') return `Te damos ${points(amount)}.`
  return ''
}

/** What people are told, in Spanish. */
export const messagesInSpanish: MessageCatalogue = {
  accepted: ({ code }) => ({
    title: `${code}: aceptado`,
    body: stageSentence('accepted', 'delivery', 'es'),
  }),
  delayed: (told) => ({
    title: `${told.code}: más tarde de lo prometido`,
    body: `Perdón: tu pedido demora unos ${counted(told.count('minutes'), 'minuto', 'minutos')} más de lo prometido.`,
  }),
  readyToCollect: ({ code }) => ({
    title: `${code}: listo`,
    body: stageSentence('ready', 'pickup', 'es'),
  }),
  onTheWay: ({ code }) => ({
    title: `${code}: en camino`,
    body: stageSentence('onTheWay', 'delivery', 'es'),
  }),
  near: ({ code }) => ({
    title: `${code}: a dos minutos`,
    body: 'Tu repartidor está a unos dos minutos.',
  }),
  delivered: (told) => ({
    title: `${told.code}: entregado`,
    body: inARow(stageSentence('delivered', 'delivery', 'es'), earned(told)),
  }),
  collected: (told) => ({
    title: `${told.code}: retirado`,
    body: inARow(stageSentence('collected', 'pickup', 'es'), earned(told)),
  }),
  refused: (told) => ({
    title: `${told.code}: rechazado`,
    body: inARow(stageSentence('refused', 'delivery', 'es'), why(told)),
  }),
  cancelled: (told) => ({
    title: `${told.code}: cancelado`,
    body: inARow(stageSentence('cancelled', 'delivery', 'es'), why(told)),
  }),
  failed: (told) => ({
    title: `${told.code}: no entregado`,
    body: inARow(stageSentence('failed', 'delivery', 'es'), why(told)),
  }),
  chat: (told) => ({
    title: `${told.code}: mensaje de ${told.text('name') || 'el local'}`,
    body: told.text('text') || 'Abre el pedido para leerlo.',
  }),
  refunded: (told, say) => ({
    title: `${told.code}: reembolsado`,
    body: `${say.money(told.count('amount'))} ${
      told.text('method') === 'cash'
        ? 'te fueron devueltos en efectivo.'
        : 'vuelven a tu tarjeta. Los bancos demoran hasta diez días en mostrarlo.'
    }`,
  }),
  problemAnswered: (told, say) => ({
    title: `${told.code}: sobre el problema que nos contaste`,
    body: inARow(told.text('answer'), madeGood(told, say)) || 'Ya lo miramos. Abre el pedido.',
  }),
  reviewAnswered: (told) => ({
    title: 'El local respondió tu reseña',
    body: told.text('answer') || 'Abre el pedido para leerla.',
  }),
  friendPaid: (told) => ({
    title: `${points(told.count('points'))} para ti`,
    body:
      told.text('as') === 'friend'
        ? 'Tu primer pedido vino con el código de un amigo. Gracias por probarnos.'
        : 'Llegó el primer pedido de tu amigo. Gracias por traerlo.',
  }),
  birthday: (told) => ({
    title: '¡Feliz cumpleaños!',
    body: `Te regalamos ${points(told.count('points'))}.`,
  }),
  pointsExpire: (told, say) => ({
    title: `${points(told.count('points'))} por vencer`,
    body: `${told.count('points') === 1 ? 'Úsalo' : 'Úsalos'} ${
      told.count('at') > 0
        ? `antes de ${say.dayAndTime(told.count('at'), told.text('timeZone') || 'UTC')}`
        : 'pronto'
    }.`,
  }),
}
