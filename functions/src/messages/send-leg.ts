import type { Message } from '@forno/domain/messages/message'
import { type Leg, secondsLeft, tagOf } from '@forno/domain/messages/sending'
import type { Language } from '@forno/domain/words/languages'
import { messageWords, type MessageWords } from '@forno/domain/words/messages'
import { sayIn } from '@forno/domain/words/say-in'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { linkLetter } from '../platform/link-letter.ts'
import type { FullReader } from './read-reader.ts'

/** `ok`: told. `no`: this way leads nowhere, and will not. */
export type LegResult = 'ok' | 'no'

/** Longest text of a notice: its place on a screen is small, and FCM takes 4096 bytes with everything. */
const NOTICE = 300
/** Three text messages put together; more would be three times the price. */
const TEXT = 400

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

const openWords: Record<Language, { go: string; foot: string }> = {
  en: {
    go: 'Open',
    foot: 'You asked for letters like this one: change that in your account, under messages.',
  },
  es: {
    go: 'Abrir',
    foot: 'Pediste recibir cartas como esta: puedes cambiarlo en tu cuenta, en mensajes.',
  },
}

/** Sends a message one way. Throws when nobody answered: that way is tried again. */
export async function sendLeg(
  leg: Leg,
  { to, message, silent }: { to: string; message: Message; silent: boolean },
  reader: FullReader,
  ctx: Context,
): Promise<LegResult> {
  const language = leg.way === 'push' ? leg.device.language : reader.language
  const words = messageWords(message, language, sayIn(language, reader.currency))
  switch (leg.way) {
    case 'push':
      return pushTo(leg, { to, message, silent, words }, ctx)
    case 'sms': {
      if (!ctx.sms) return 'no'
      const text = cut(`${words.title}. ${words.body}`, TEXT)
      return ctx.sms.send({
        to: leg.to,
        text: `${text} ${ctx.settings.webOrigin}${words.link}`,
        key: message.id,
      })
    }
    default:
      return mailTo(leg.to, { message, words, language }, ctx)
  }
}

async function pushTo(
  { name, device }: Leg & { way: 'push' },
  {
    to,
    message,
    silent,
    words,
  }: { to: string; message: Message; silent: boolean; words: MessageWords },
  ctx: Context,
): Promise<LegResult> {
  if (!ctx.push) return 'no'
  const answer = await ctx.push.send({
    token: device.token,
    title: cut(words.title, NOTICE),
    body: cut(words.body, NOTICE),
    link: words.link,
    tag: tagOf(message),
    silent,
    lives: secondsLeft(message, ctx.now()),
    at: message.at,
  })
  if (answer === 'ok') return 'ok'
  await forgetDevice(to, name, device.token, ctx)
  return 'no'
}

/** Takes out a device that FCM knows no more, unless it has got a new token meanwhile. */
const forgetDevice = (to: string, id: string, token: string, ctx: Context): Promise<void> =>
  ctx.db.runTransaction(async (tx) => {
    const ref = documentAt(ctx.db, 'people/{uid}/devices/{device}', to, id)
    const device = (await tx.get(ref)).data()
    if (device?.token === token) tx.delete(ref)
  })

async function mailTo(
  address: string,
  { message, words, language }: { message: Message; words: MessageWords; language: Language },
  ctx: Context,
): Promise<LegResult> {
  if (!ctx.mail) return 'no'
  const { title, body } = words
  const link = `${ctx.settings.webOrigin}${words.link}`
  const said = { subject: title, heading: title, intro: '', body, ...openWords[language] }
  await ctx.mail.send({
    to: address,
    ...linkLetter(said, language, link),
    key: `message:${message.id}`,
  })
  return 'ok'
}
