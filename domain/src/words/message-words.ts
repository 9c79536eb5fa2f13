import type { Message, MessageKind } from '../messages/message.ts'
import type { Say } from './say.ts'

/** What one kind of message says. The link is the same in every language. */
export interface MessageText {
  /** A few words, for the top of a notice. */
  title: string
  /** A sentence or two. */
  body: string
}

/** One language: every kind of message. A kind without words does not compile. */
export type MessageCatalogue = Record<MessageKind, (told: Told, say: Say) => MessageText>

/** A message with its params at hand: what is missing reads as nothing, never as "undefined". */
export interface Told {
  code: string
  text: (key: string) => string
  count: (key: string) => number
}

export const toldBy = ({ code, params }: Pick<Message, 'code' | 'params'>): Told => ({
  code,
  text: (key) => String(params[key] ?? '').trim(),
  count: (key) => Number(params[key] ?? 0),
})

/** Sentences in a row; empty ones leave no gap. */
export const inARow = (...sentences: readonly string[]): string =>
  sentences.filter((one) => one !== '').join(' ')

/** `1 point`, `2 points`. English and Spanish know these two forms, nothing included in the second. */
export const counted = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`
