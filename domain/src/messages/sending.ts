import type { Profile } from '../access/person.ts'
import type { Status } from '../order/statuses.ts'
import type { Millis } from '../time/millis.ts'
import type { Device } from './device.ts'
import { kinds, type Way } from './kinds.ts'
import type { Message } from './message.ts'
import { usualPreferences } from './preferences.ts'
import { quietUntil } from './quiet-hours.ts'

/** One way that a message goes now. `device`: which one; the other two have one address. */
export type Leg =
  | { way: 'push'; name: string; device: Device }
  | { way: 'sms'; name: 'sms'; to: string }
  | { way: 'mail'; name: 'mail'; to: string }

/** What is known of whom to tell. `mail`: an address that they have shown to be theirs; null for none. */
export interface Reader {
  profile: Pick<Profile, 'notices' | 'phone'> | undefined
  devices: readonly { id: string; device: Device }[]
  mail: string | null
  /** Of the shop. */
  timeZone: string
  /** Where the order stands that it is about, when somebody looked; undefined when nobody did. */
  status?: Status | undefined
}

/** `send`: these ways, without a sound or with. `wait`: until then. Otherwise what becomes of it for good. */
export type HowToSend =
  | { kind: 'send'; legs: Leg[]; silent: boolean }
  | { kind: 'wait'; until: Millis }
  | { kind: 'stale' | 'quiet' }

/** The number as telephone services know it (E.164); null for one without its country, which nobody can dial. */
export const dialled = (phone: string): string | null => {
  const digits = phone.replaceAll(/\D/g, '')
  return phone.trim().startsWith('+') && /^[1-9]\d{5,14}$/.test(digits) ? `+${digits}` : null
}

/** The ways this person wants to hear of such a message. */
const wanted = ({ kind }: Message, profile: Reader['profile']): Way[] => {
  const { ways, news } = kinds[kind]
  const wishes = profile?.notices ?? usualPreferences
  return news && !wishes.news ? [] : ways.filter((way) => wishes[way])
}

/** Whether whoever wants this told needs their mail address for it. */
export const wantsMail = (message: Message, profile: Reader['profile']): boolean =>
  wanted(message, profile).includes('mail') && isLeft(message, 'mail')

/** After a try that went partly well only the rest is left. */
const isLeft = ({ sending: { left } }: Message, name: string): boolean =>
  left === undefined || left.includes(name)

/**
 * How a message is sent now. Too old for its kind, or overtaken by its order: not at all. In quiet hours what is about
 * an order under way comes silently, and only to devices; the rest waits for their end.
 */
export function howToSend(message: Message, reader: Reader, now: Millis): HowToSend {
  const { lives, underWay, overAt } = kinds[message.kind]
  const { status, profile } = reader
  if (now > message.at + lives) return { kind: 'stale' }
  if (status !== undefined && overAt?.includes(status)) return { kind: 'stale' }
  const quiet = (profile?.notices ?? usualPreferences).quiet
  const until = quietUntil(quiet, now, reader.timeZone)
  const all = legsOf(message, reader)
  if (all.length === 0) return { kind: 'quiet' }
  if (until === null) return { kind: 'send', legs: all, silent: false }
  if (!underWay) return until > message.at + lives ? { kind: 'stale' } : { kind: 'wait', until }
  // A telephone rings whoever sends the text.
  const legs = all.filter(({ way }) => way !== 'sms')
  return legs.length === 0 ? { kind: 'quiet' } : { kind: 'send', legs, silent: true }
}

function legsOf(message: Message, { profile, devices, mail }: Reader): Leg[] {
  const ways = wanted(message, profile)
  const phone = dialled(profile?.phone ?? '')
  const legs: Leg[] = []
  if (ways.includes('push')) {
    for (const { id, device } of devices) legs.push({ way: 'push', name: id, device })
  }
  if (ways.includes('sms') && phone) legs.push({ way: 'sms', name: 'sms', to: phone })
  if (ways.includes('mail') && mail) legs.push({ way: 'mail', name: 'mail', to: mail })
  return legs.filter(({ name }) => isLeft(message, name))
}

/**
 * What notices on a device replace each other by: the stages of an order do, so that a phone shows where it stands
 * and not where it stood, and so does what is said about it; anything else stands for itself.
 */
export const tagOf = ({ id, kind, order }: Pick<Message, 'id' | 'kind' | 'order'>): string => {
  const { group } = kinds[kind]
  return group && order !== null ? `${order}:${group}` : id
}

/** Seconds for which a push service keeps it for a device that is off. */
export const secondsLeft = ({ kind, at }: Pick<Message, 'kind' | 'at'>, now: Millis): number =>
  Math.max(0, Math.round((at + kinds[kind].lives - now) / 1000))
