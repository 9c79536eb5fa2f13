import type { Message } from '../messages/message.ts'
import type { Language } from './languages.ts'
import { type MessageCatalogue, type MessageText, toldBy } from './message-words.ts'
import { messagesInEnglish } from './messages-en.ts'
import { messagesInSpanish } from './messages-es.ts'
import type { Say } from './say.ts'

/** Every language; one that is missing does not compile. */
const catalogues: Record<Language, MessageCatalogue> = {
  en: messagesInEnglish,
  es: messagesInSpanish,
}

export interface MessageWords extends MessageText {
  /** The page of the app that it is about: `/orders/…`. */
  link: string
}

/**
 * What a message says, for the inbox, a notice, a letter and a text message alike. `say` speaks the same language and
 * the currency in `params.currency`, where there is one. What the kinds read of `params`, all of it optional:
 * `delayed` minutes · `delivered`, `collected` points · `refused`, `cancelled`, `failed` reason · `chat` name, text ·
 * `refunded` amount, currency, method (card, cash) · `problemAnswered` answer, makeGood (refund, points), amount,
 * currency · `reviewAnswered` answer · `friendPaid` points, as (referrer, friend) · `birthday` points ·
 * `pointsExpire` points, at, timeZone.
 */
export const messageWords = (message: Message, language: Language, say: Say): MessageWords => ({
  ...catalogues[language][message.kind](toldBy(message), say),
  link: linkOf(message),
})

/** Where a message leads, whatever the language. */
export const linkOf = ({ kind, order }: Pick<Message, 'kind' | 'order'>): string => {
  if (order === null) return '/points'
  return kind === 'refunded' ? `/orders/${order}/receipt` : `/orders/${order}`
}
