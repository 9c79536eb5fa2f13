import { EVENING } from '@forno/domain/testing/an-order'
import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { pushBox } from './push-box.ts'
import { servePush } from './serve.ts'
import { sendRequestSchema } from './wire-message.ts'
import { fcmPush } from '../../functions/src/platform/fcm-push.ts'
import { messagingAt } from '../../functions/src/platform/fcm-stand-in.ts'
import type { PushNote } from '../../functions/src/platform/push.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).toReversed()) await one()
})

async function aPush(patience?: number) {
  const box = pushBox(() => EVENING)
  const server = await servePush(box, 0)
  undo.push(server.close)
  const messaging = messagingAt(`http://127.0.0.1:${server.port}`, 'demo-forno')
  return { box, push: fcmPush(messaging, patience), messaging }
}

const note = (changes: Partial<PushNote> = {}): PushNote => ({
  token: 'a-token',
  title: 'K7M2: on its way',
  body: 'Your order is on its way to you.',
  link: '/orders/order-a',
  tag: 'order-a',
  silent: false,
  lives: 3600,
  at: EVENING,
  ...changes,
})

describe('a notice', () => {
  it('goes over the wire in the shape that FCM has published', async () => {
    const { box, push } = await aPush()
    expect(await push.send(note())).toBe('ok')
    const [sent] = box.messages()
    expect(v.is(sendRequestSchema, { message: sent?.message })).toBe(true)
    expect(sent?.message).toEqual({
      token: 'a-token',
      data: {
        title: 'K7M2: on its way',
        body: 'Your order is on its way to you.',
        link: '/orders/order-a',
        tag: 'order-a',
        silent: 'false',
        at: String(EVENING),
      },
      webpush: {
        headers: {
          TTL: '3600',
          Urgency: 'high',
          Topic: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
        },
      },
    })
  })

  it('replaces another of its tag on the way, and wakes nobody when it is silent', async () => {
    const { box, push } = await aPush()
    await push.send(note())
    await push.send(note({ silent: true }))
    await push.send(note({ tag: 'order-b' }))
    const [first, second, other] = box.messages().map(({ message }) => message.webpush?.headers)
    expect(second).toMatchObject({ Topic: first?.['Topic'], Urgency: 'normal' })
    expect(other?.['Topic']).not.toBe(first?.['Topic'])
  })

  it('of any words fits', async () => {
    const { push } = await aPush()
    expect(await push.send(note({ body: 'ñ'.repeat(600), title: '“”'.repeat(100) }))).toBe('ok')
  })
})

describe('a device', () => {
  it('that is known no more is gone', async () => {
    const { box, push } = await aPush()
    box.setGone('a-token', true)
    expect(await push.send(note())).toBe('gone')
    expect(await push.send(note({ token: 'another' }))).toBe('ok')
  })

  it('whose token never was one is gone', async () => {
    const { push } = await aPush()
    expect(await push.send(note({ token: 'not-a-token-at-all' }))).toBe('gone')
  })

  it('is not forgotten for a mistake of ours', async () => {
    const { push } = await aPush()
    await expect(push.send(note({ body: 'x'.repeat(5000) }))).rejects.toThrow('4096')
  })
})

it('FCM that is down is to be asked again', async () => {
  const { box, push } = await aPush()
  box.setDown(true)
  await expect(push.send(note())).rejects.toThrow('currently unavailable')
  box.setDown(false)
  expect(await push.send(note())).toBe('ok')
})

it('FCM that does not answer is given up', async () => {
  const { messaging } = await aPush()
  const never = fcmPush(messaging, 0)
  await expect(never.send(note())).rejects.toThrow('does not answer')
})
