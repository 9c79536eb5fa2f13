import { counted, inARow, type MessageCatalogue, type Told } from './message-words.ts'
import type { Say } from './say.ts'
import { stageSentence } from './statuses.ts'

const points = (n: number) => counted(n, 'point', 'points')
const why = (told: Told) => (told.text('reason') ? `“${told.text('reason')}”` : '')
const earned = (told: Told) =>
  told.count('points') > 0 ? `You have earned ${points(told.count('points'))}.` : ''

function madeGood(told: Told, say: Say): string {
  const amount = told.count('amount')
  if (told.text('makeGood') === 'refund') return `You get ${say.money(amount)} back.`
  if (told.text('makeGood') === 'points') return `You get ${points(amount)}.`
  return ''
}

/** What people are told, in English. */
export const messagesInEnglish: MessageCatalogue = {
  accepted: ({ code }) => ({
    title: `${code}: accepted`,
    body: stageSentence('accepted', 'delivery', 'en'),
  }),
  delayed: (told) => ({
    title: `${told.code}: later than promised`,
    body: `Sorry: your order takes about ${counted(told.count('minutes'), 'minute', 'minutes')} longer than we promised.`,
  }),
  readyToCollect: ({ code }) => ({
    title: `${code}: ready`,
    body: stageSentence('ready', 'pickup', 'en'),
  }),
  onTheWay: ({ code }) => ({
    title: `${code}: on its way`,
    body: stageSentence('onTheWay', 'delivery', 'en'),
  }),
  near: ({ code }) => ({
    title: `${code}: two minutes away`,
    body: 'Your driver is about two minutes away.',
  }),
  delivered: (told) => ({
    title: `${told.code}: delivered`,
    body: inARow(stageSentence('delivered', 'delivery', 'en'), earned(told)),
  }),
  collected: (told) => ({
    title: `${told.code}: collected`,
    body: inARow(stageSentence('collected', 'pickup', 'en'), earned(told)),
  }),
  refused: (told) => ({
    title: `${told.code}: refused`,
    body: inARow(stageSentence('refused', 'delivery', 'en'), why(told)),
  }),
  cancelled: (told) => ({
    title: `${told.code}: cancelled`,
    body: inARow(stageSentence('cancelled', 'delivery', 'en'), why(told)),
  }),
  failed: (told) => ({
    title: `${told.code}: not delivered`,
    body: inARow(stageSentence('failed', 'delivery', 'en'), why(told)),
  }),
  chat: (told) => ({
    title: `${told.code}: message from ${told.text('name') || 'the shop'}`,
    body: told.text('text') || 'Open the order to read it.',
  }),
  refunded: (told, say) => ({
    title: `${told.code}: refunded`,
    body: `${say.money(told.count('amount'))} ${
      told.text('method') === 'cash'
        ? 'went back to you in cash.'
        : 'is on its way back to your card. Banks take up to ten days to show it.'
    }`,
  }),
  problemAnswered: (told, say) => ({
    title: `${told.code}: about the problem you told us of`,
    body:
      inARow(told.text('answer'), madeGood(told, say)) || 'We have looked at it. Open the order.',
  }),
  reviewAnswered: (told) => ({
    title: 'The shop has answered your review',
    body: told.text('answer') || 'Open the order to read it.',
  }),
  friendPaid: (told) => ({
    title: `${points(told.count('points'))} for you`,
    body:
      told.text('as') === 'friend'
        ? 'Your first order came with a friend’s code. Thank you for trying us.'
        : 'Your friend’s first order has arrived. Thank you for bringing them.',
  }),
  birthday: (told) => ({
    title: 'Happy birthday!',
    body: `We give you ${points(told.count('points'))}.`,
  }),
  pointsExpire: (told, say) => ({
    title: `${points(told.count('points'))} about to expire`,
    body: `Use ${told.count('points') === 1 ? 'it' : 'them'} ${
      told.count('at') > 0
        ? `before ${say.dayAndTime(told.count('at'), told.text('timeZone') || 'UTC')}`
        : 'soon'
    }.`,
  }),
}
