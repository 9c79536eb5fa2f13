import type { Status } from '../order/statuses.ts'
import { days, type Millis, minutes } from '../time/millis.ts'
import type { MessageKind } from './message.ts'

/** The ways to a person, other than the inbox, which has everything. */
export type Way = 'push' | 'sms' | 'mail'

interface KindOf {
  /** After this long it is of no use on a device: the tracker says what is so by then. */
  lives: Millis
  /** About an order under way: heard at any hour, without a sound in quiet ones. Anything else waits for the morning. */
  underWay: boolean
  /** Not about an order of theirs: who wants no news is not told. */
  news: boolean
  /** A text for what people wait for (each costs money), a letter for what they may want to look up. */
  ways: readonly Way[]
  /** Notices of an order in one group replace each other: only its last stage is true. Absent: stands for itself. */
  group?: 'stage' | 'chat'
  /** An order that has come this far makes it old news. */
  overAt?: readonly Status[]
}

const hours = (count: number): Millis => minutes(count * 60)

const ended = ['delivered', 'collected', 'refused', 'cancelled', 'failed'] as const
const gone = ['onTheWay', 'arrived', ...ended] as const
const stage = { underWay: true, news: false, group: 'stage' } as const
const later = { underWay: false, news: false, ways: ['push', 'mail'] } as const
const news = { underWay: false, news: true, ways: ['push', 'mail'] } as const

/** How each kind of message is sent. */
export const kinds: Record<MessageKind, KindOf> = {
  accepted: { ...stage, lives: minutes(30), ways: ['push'], overAt: gone },
  delayed: {
    underWay: true,
    news: false,
    lives: minutes(30),
    ways: ['push', 'sms'],
    overAt: ['arrived', ...ended],
  },
  readyToCollect: { ...stage, lives: hours(2), ways: ['push', 'sms'], overAt: ended },
  onTheWay: { ...stage, lives: hours(1), ways: ['push', 'sms'], overAt: ['arrived', ...ended] },
  near: { ...stage, lives: minutes(5), ways: ['push'], overAt: ['arrived', ...ended] },
  delivered: { ...stage, lives: hours(12), ways: ['push'] },
  collected: { ...stage, lives: hours(12), ways: ['push'] },
  refused: { ...stage, lives: hours(12), ways: ['push', 'sms', 'mail'] },
  cancelled: { ...stage, lives: hours(12), ways: ['push', 'sms', 'mail'] },
  failed: { ...stage, lives: hours(12), ways: ['push', 'sms', 'mail'] },
  chat: { underWay: true, news: false, group: 'chat', lives: hours(2), ways: ['push'] },
  refunded: { ...later, lives: days(7) },
  problemAnswered: { ...later, lives: days(7) },
  reviewAnswered: { ...later, lives: days(7) },
  friendPaid: { ...news, lives: days(7) },
  birthday: { ...news, lives: days(2) },
  pointsExpire: { ...news, lives: days(3) },
}

/** Whether whoever wants no news goes without it. */
export const isNews = (kind: MessageKind): boolean => kinds[kind].news
