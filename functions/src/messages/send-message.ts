import { afterTry, heldUntil, overAs } from '@forno/domain/messages/after-sending'
import type { Message, Sending } from '@forno/domain/messages/message'
import { howToSend, type Leg } from '@forno/domain/messages/sending'
import { type Millis, minutes } from '@forno/domain/time/millis'
import type { Context } from '../platform/context.ts'
import { UnreadableDocument } from '../platform/converter.ts'
import { documentAt } from '../platform/documents.ts'
import { wordsOf } from '../platform/log.ts'
import { type FullReader, readReader } from './read-reader.ts'
import { sendLeg } from './send-leg.ts'

/** Who sends has come to an end by then: no service is waited for as long. */
const LEASE: Millis = minutes(2)

/**
 * Sends a message that is due, once or, when a process dies between sending and writing that down, twice: a device
 * shows both as one, since they have one tag. May be called at any time, by trigger and sweep at once. Never throws
 * for a service that does not answer: the message says when it is tried again. Throws when the database does.
 */
export async function sendMessage(to: string, id: string, ctx: Context): Promise<void> {
  const message = await readMessage(to, id, ctx)
  if (!message || !isDue(message, ctx.now())) return
  const reader = await readReader(to, message, ctx)
  const how = howToSend(message, reader, ctx.now())
  const { sending } = message
  if (how.kind === 'wait') {
    return mark(to, message, sending, heldUntil(sending, how.until), ctx)
  }
  if (how.kind !== 'send') return mark(to, message, sending, overAs(sending, how.kind), ctx)
  const mine = how.legs.some(({ way }) => way === 'sms') ? await claim(to, message, ctx) : sending
  if (!mine) return
  const tried = await sendAll(how.legs, { to, message, silent: how.silent }, reader, ctx)
  await mark(to, message, mine, afterTry(sending, tried, ctx.now()), ctx)
}

const isDue = ({ sending: { state, dueAt } }: Message, now: Millis): boolean =>
  state === 'waiting' && dueAt !== null && dueAt <= now

const messageAt = (to: string, id: string, ctx: Context) =>
  documentAt(ctx.db, 'people/{uid}/messages/{message}', to, id)

/** One that nobody can read is given up: it would be found in every sweep. */
async function readMessage(to: string, id: string, ctx: Context): Promise<Message | undefined> {
  const ref = messageAt(to, id, ctx)
  try {
    return (await ref.get()).data()
  } catch (thrown) {
    if (!(thrown instanceof UnreadableDocument)) throw thrown
    ctx.log.error('message is unreadable', { error: thrown.message })
    await ref.withConverter(null).update({ 'sending.state': 'failed', 'sending.dueAt': null })
    return undefined
  }
}

/**
 * Keeps everybody else from sending it for a while; null when somebody else was first. Only where a text message goes
 * out, which costs money and which no telephone shows once for two: notices replace each other, letters are known by
 * their id, and for those it would be one more write.
 */
async function claim(to: string, message: Message, ctx: Context): Promise<Sending | null> {
  const { sending } = message
  const mine: Sending = {
    ...sending,
    attempts: sending.attempts + 1,
    dueAt: ctx.now() + LEASE,
  }
  return (await replace(to, message.id, sending, mine, ctx)) ? mine : null
}

async function sendAll(
  legs: readonly Leg[],
  what: { to: string; message: Message; silent: boolean },
  reader: FullReader,
  ctx: Context,
): Promise<{ reached: boolean; left: string[] }> {
  const answers = await Promise.all(
    legs.map(async (leg) => {
      try {
        return await sendLeg(leg, what, reader, ctx)
      } catch (thrown) {
        const { order } = what.message
        const about = order === null ? {} : { order }
        ctx.log.warn('message not sent', { ...about, job: leg.way, error: wordsOf(thrown) })
        return 'again' as const
      }
    }),
  )
  return {
    reached: answers.includes('ok'),
    left: legs.flatMap(({ name }, at) => (answers[at] === 'again' ? [name] : [])),
  }
}

async function mark(
  to: string,
  { id }: Message,
  was: Sending,
  is: Sending,
  ctx: Context,
): Promise<void> {
  await replace(to, id, was, is, ctx)
}

/** Writes where it stands, unless somebody else has said so meanwhile. Nothing but that: its owner may just read it. */
const replace = (
  to: string,
  id: string,
  was: Sending,
  is: Sending,
  ctx: Context,
): Promise<boolean> =>
  ctx.db.runTransaction(async (tx) => {
    const ref = messageAt(to, id, ctx)
    const now = (await tx.get(ref)).data()?.sending
    const isOurs =
      now?.state === 'waiting' && now.dueAt === was.dueAt && now.attempts === was.attempts
    if (isOurs) tx.update(ref, { sending: is })
    return isOurs
  })
