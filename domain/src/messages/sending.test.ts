import { describe, expect, it } from 'vitest'
import { minutes } from '../time/millis.ts'
import type { Device } from './device.ts'
import { type MessageKind, messageKinds, messageOn } from './message.ts'
import { type NoticePreferences, usualPreferences } from './preferences.ts'
import { dialled, howToSend, type Reader, secondsLeft, tagOf, wantsMail } from './sending.ts'

const about = { order: 'order-a', code: 'K7M2', store: 'centro' }
/** 20:00 and 02:00 by the shop's clock. */
const EVENING = Date.UTC(2026, 10, 21, 23)
const NIGHT = EVENING + minutes(6 * 60)
const MORNING = Date.UTC(2026, 10, 22, 12)

const device = (changes: Partial<Device> = {}): Device => ({
  token: 'a-token',
  name: 'Chrome on Android',
  language: 'en',
  createdAt: EVENING,
  seenAt: EVENING,
  ...changes,
})
const phone = { id: 'device-of-a-phone', device: device() }
const laptop = { id: 'device-of-a-laptop', device: device({ token: 'another' }) }

const reader = (
  wishes: Partial<NoticePreferences> = {},
  changes: Partial<Reader> = {},
): Reader => ({
  profile: { phone: '+598 2000 0001', notices: { ...usualPreferences, ...wishes } },
  devices: [phone, laptop],
  mail: 'somebody@forno.test',
  timeZone: 'America/Montevideo',
  ...changes,
})
const everything = { push: true, sms: true, mail: true }
const told = (kind: MessageKind, at = EVENING) => messageOn(about, kind, at)
const ways = (kind: MessageKind, who: Reader, now = EVENING) => {
  const how = howToSend(told(kind, now), who, now)
  return how.kind === 'send' ? how.legs.map(({ name }) => name) : how.kind
}

describe('the ways of a message', () => {
  it('are all devices for whoever has chosen nothing', () => {
    const nothing = reader({}, { profile: undefined })
    expect(ways('onTheWay', nothing)).toEqual([phone.id, laptop.id])
    expect(ways('birthday', nothing)).toEqual([phone.id, laptop.id])
  })

  it('are those that were chosen, and that suit what it says', () => {
    expect(ways('onTheWay', reader(everything))).toEqual([phone.id, laptop.id, 'sms'])
    expect(ways('refunded', reader(everything))).toEqual([phone.id, laptop.id, 'mail'])
    expect(ways('failed', reader(everything))).toEqual([phone.id, laptop.id, 'sms', 'mail'])
    expect(ways('onTheWay', reader({ push: false, sms: true }))).toEqual(['sms'])
  })

  it('are none without a device, a number that can be dialled, or an address', () => {
    const nobody = { devices: [], mail: null, profile: { phone: '2000 0001' } }
    expect(ways('failed', reader(everything, nobody))).toBe('quiet')
    expect(ways('accepted', reader({ push: false }))).toBe('quiet')
  })

  it('are none for news that nobody wants, and only for news', () => {
    for (const kind of messageKinds) {
      const isNews = ['friendPaid', 'birthday', 'pointsExpire'].includes(kind)
      expect(ways(kind, reader({ news: false })) === 'quiet').toBe(isNews)
    }
  })

  it('are what is left of them after a try', () => {
    const message = told('failed')
    const again = { ...message, sending: { ...message.sending, left: [laptop.id, 'mail'] } }
    const how = howToSend(again, reader(everything), EVENING)
    expect(how.kind === 'send' && how.legs.map(({ name }) => name)).toEqual([laptop.id, 'mail'])
    expect(wantsMail(again, reader(everything).profile)).toBe(true)
    const sent = { ...message, sending: { ...message.sending, left: [laptop.id] } }
    expect(wantsMail(sent, reader(everything).profile)).toBe(false)
  })
})

describe('in quiet hours', () => {
  it('an order under way is heard without a sound, and not by telephone', () => {
    expect(howToSend(told('onTheWay', NIGHT), reader(everything), NIGHT)).toEqual({
      kind: 'send',
      silent: true,
      legs: [
        { way: 'push', name: phone.id, device: phone.device },
        { way: 'push', name: laptop.id, device: laptop.device },
      ],
    })
    expect(ways('onTheWay', reader({ push: false, sms: true }), NIGHT)).toBe('quiet')
  })

  it('anything else waits for their end', () => {
    expect(howToSend(told('refunded', NIGHT), reader(), NIGHT)).toEqual({
      kind: 'wait',
      until: MORNING,
    })
    expect(howToSend(told('refunded', NIGHT), reader(), MORNING)).toMatchObject({ kind: 'send' })
  })

  it('are nobody’s who has none', () => {
    expect(howToSend(told('refunded', NIGHT), reader({ quiet: null }), NIGHT)).toMatchObject({
      kind: 'send',
      silent: false,
    })
  })
})

describe('a message is stale', () => {
  it.each([
    ['near', 5],
    ['accepted', 30],
    ['onTheWay', 60],
    ['delivered', 12 * 60],
  ] as const)('%s after %i minutes', (kind, lives) => {
    const message = told(kind)
    const who = reader({ quiet: null })
    expect(howToSend(message, who, EVENING + minutes(lives)).kind).toBe('send')
    expect(howToSend(message, who, EVENING + minutes(lives) + 1)).toEqual({ kind: 'stale' })
  })

  it('when its order has come further meanwhile', () => {
    const at = (status: Reader['status']) => reader({}, { status })
    expect(howToSend(told('accepted'), at('baking'), EVENING).kind).toBe('send')
    expect(howToSend(told('accepted'), at('onTheWay'), EVENING).kind).toBe('stale')
    expect(howToSend(told('onTheWay'), at('onTheWay'), EVENING).kind).toBe('send')
    expect(howToSend(told('near'), at('arrived'), EVENING).kind).toBe('stale')
    expect(howToSend(told('delivered'), at('delivered'), EVENING).kind).toBe('send')
  })
})

describe('notices', () => {
  it('of an order’s stages replace each other, and nothing else', () => {
    expect(tagOf(told('accepted'))).toBe(tagOf(told('delivered')))
    expect(tagOf(told('delayed'))).not.toBe(tagOf(told('accepted')))
    const refund = (n: string) => tagOf(messageOn(about, 'refunded', EVENING, { n }))
    expect(refund('re_1')).not.toBe(refund('re_2'))
    const line = (n: string) => tagOf(messageOn(about, 'chat', EVENING, { n }))
    expect(line('1')).toBe(line('2'))
  })

  it('live no longer than they are of use', () => {
    expect(secondsLeft(told('near'), EVENING + minutes(2))).toBe(180)
    expect(secondsLeft(told('near'), EVENING + minutes(9))).toBe(0)
  })
})

it.each([
  ['+598 2000 0001', '+59820000001'],
  ['+1 (555) 010-0000', '+15550100000'],
  ['2000 0001', null],
  ['', null],
  ['+0 12', null],
])('the number %s is dialled as %s', (phone, number) => {
  expect(dialled(phone)).toBe(number)
})
