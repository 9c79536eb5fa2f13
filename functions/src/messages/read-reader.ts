import type { Profile } from '@forno/domain/access/person'
import type { Device } from '@forno/domain/messages/device'
import { kinds } from '@forno/domain/messages/kinds'
import type { Message } from '@forno/domain/messages/message'
import { type Reader, wantsMail } from '@forno/domain/messages/sending'
import { type Status, statusSchema } from '@forno/domain/order/statuses'
import { minutes } from '@forno/domain/time/millis'
import { type Language, languages } from '@forno/domain/words/languages'
import * as v from 'valibot'
import type { Context } from '../platform/context.ts'
import { UnreadableDocument } from '../platform/converter.ts'
import { collectionAt, documentAt, readAs } from '../platform/documents.ts'

/** More browsers than anybody uses; the last used come first. */
const DEVICES = 10
/** Until then an order has hardly moved on since it was written about. */
const FRESH = minutes(1)

/** Whom a message is for, with what their words need. */
export interface FullReader extends Reader {
  language: Language
  currency: string
}

/**
 * Reads whom to tell and how they want it: their profile and devices, the shop's clock where there is anywhere to send
 * to, the order where time has gone by, and their mail address (a call to the outside) where a letter is wanted. What
 * cannot be read is as if it were not there: a broken profile keeps nobody from being told.
 */
export async function readReader(to: string, message: Message, ctx: Context): Promise<FullReader> {
  const [person, found] = await Promise.all([
    documentAt(ctx.db, 'people/{uid}', to).withConverter(null).get(),
    collectionAt(ctx.db, 'people/{uid}/devices/{device}', to)
      .withConverter(null)
      .orderBy('seenAt', 'desc')
      .limit(DEVICES)
      .get(),
  ])
  const profile = readable(() => readAs('people/{uid}', person), ctx) ?? undefined
  const devices = found.docs.flatMap((doc) => {
    const device = readable(() => readAs('people/{uid}/devices/{device}', doc), ctx)
    return device ? [{ id: doc.id, device }] : []
  })
  const [mail, shop, status] = await Promise.all([
    wantsMail(message, profile) ? mailOf(to, ctx) : null,
    hasSomewhere(profile, devices) ? shopOf(message.store, ctx) : undefined,
    statusOf(message, ctx),
  ])
  return {
    profile,
    devices,
    mail,
    status,
    // Without a shop there is no clock to be quiet by.
    timeZone: shop?.hours.timeZone ?? '',
    currency: String(message.params['currency'] ?? shop?.currency ?? 'USD'),
    language: profile?.language ?? languages[0],
  }
}

function readable<T>(read: () => T, ctx: Context): T | null {
  try {
    return read()
  } catch (thrown) {
    if (!(thrown instanceof UnreadableDocument)) throw thrown
    ctx.log.warn('somebody to tell is unreadable', { error: thrown.message })
    return null
  }
}

const hasSomewhere = (
  profile: Profile | undefined,
  devices: readonly { device: Device }[],
): boolean =>
  devices.length > 0 || Boolean(profile?.notices?.sms) || Boolean(profile?.notices?.mail)

/** Only an address that they have shown to be theirs: anybody can write somebody else's into a form. */
async function mailOf(to: string, ctx: Context): Promise<string | null> {
  if (!ctx.mail) return null
  const account = await ctx.accounts.find(to)
  return account?.proven && account.email ? account.email : null
}

const shopOf = async (store: string, ctx: Context) =>
  (await documentAt(ctx.db, 'stores/{store}', store).get()).data()

/** Where its order stands, once that may be elsewhere than when the message was written. */
async function statusOf(message: Message, ctx: Context): Promise<Status | undefined> {
  const isOld = ctx.now() > message.at + FRESH
  if (!isOld || message.order === null || !kinds[message.kind].overAt) return undefined
  const ref = documentAt(ctx.db, 'orders/{order}', message.order).withConverter(null)
  const status: unknown = (await ref.get()).get('status')
  return v.is(statusSchema, status) ? status : undefined
}
