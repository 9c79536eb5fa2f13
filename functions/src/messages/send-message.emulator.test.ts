import { randomUUID } from 'node:crypto'
import type { Person } from '@forno/domain/access/roles'
import { type CommandName, commands } from '@forno/domain/commands/all'
import { type MessageKind, messageOn } from '@forno/domain/messages/message'
import { usualPreferences } from '@forno/domain/messages/preferences'
import { EVENING, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import { days, minutes } from '@forno/domain/time/millis'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handlers } from '../handlers.ts'
import type { Context } from '../platform/context.ts'
import { collectionAt, documentAt } from '../platform/documents.ts'
import { runCommand } from '../platform/run-command.ts'
import type { TextMessage } from '../platform/sms.ts'
import { emulatedDb } from '../platform/testing/emulators.ts'
import { noticesOf, noticesTo, standInPush, tellStandIn } from '../platform/testing/notices.ts'
import { aClock, aContext, aLog } from '../platform/testing/test-context.ts'
import { checkoutAt, openTestShop } from '../platform/testing/test-shop.ts'
import { dueMessages } from './due-messages.ts'
import { sendMessage } from './send-message.ts'

let clock: ReturnType<typeof aClock>
let log: ReturnType<typeof aLog>
let ctx: Context
let texts: TextMessage[]
let customer: Person
let token: string

const device = 'device-of-this-test'

beforeEach(async () => {
  // Years away: the emulator's own trigger and sweep, whose clock is real, find nothing due.
  clock = aClock(EVENING + days(9999))
  log = aLog()
  texts = []
  const sms = {
    send: async (text: TextMessage) => {
      texts.push(text)
      return 'ok' as const
    },
  }
  ctx = aContext({ now: clock.now, log, push: standInPush(), sms })
  customer = aCustomer(`customer-${randomUUID()}`)
  token = `token-${randomUUID()}`
  await withDevice(device, token)
})
afterEach(() => tellStandIn('DELETE', '/down'))

const deviceAt = (id: string) =>
  documentAt(emulatedDb(), 'people/{uid}/devices/{device}', customer.uid, id)
const withDevice = (id: string, of: string, language: 'en' | 'es' = 'en') =>
  deviceAt(id).set({
    token: of,
    name: 'Chrome on Android',
    language,
    createdAt: clock.now(),
    seenAt: clock.now(),
  })
const messageAt = (id: string) =>
  documentAt(emulatedDb(), 'people/{uid}/messages/{message}', customer.uid, id)

/** Writes down that the customer is told something about an order of this shop, and gives its id. */
async function told(kind: MessageKind, store = 'nowhere'): Promise<string> {
  const message = messageOn({ order: randomUUID(), code: 'K7M2', store }, kind, clock.now())
  await messageAt(message.id).set(message)
  return message.id
}
const sendingOf = async (id: string) => (await messageAt(id).get()).data()?.sending
const trigger = (id: string) => sendMessage(customer.uid, id, ctx)
const sweepNow = async () => {
  await Promise.all((await dueMessages(ctx)).map(({ run }) => run()))
}

describe('a message', () => {
  it('goes to every device in its language, once, whoever is asked to send it again', async () => {
    await withDevice('another-device-here', `${token}-2`, 'es')
    const id = await told('onTheWay')
    await trigger(id)
    await trigger(id)
    clock.advance(minutes(2))
    await sweepNow()
    expect(await sendingOf(id)).toEqual({ state: 'sent', dueAt: null, attempts: 1 })
    expect(await noticesOf(token)).toMatchObject([
      { title: 'K7M2: on its way', body: 'Your order is on its way to you.', silent: 'false' },
    ])
    expect(await noticesOf(`${token}-2`)).toMatchObject([{ body: 'Tu pedido va en camino.' }])
  })

  it('whose trigger was lost is found by the sweep', async () => {
    const id = await told('onTheWay')
    clock.advance(minutes(1))
    await sweepNow()
    expect(await noticesOf(token)).toHaveLength(1)
    expect((await sendingOf(id))?.state).toBe('sent')
  })

  it('is left to its trigger at first', async () => {
    await told('onTheWay')
    await sweepNow()
    expect(await noticesOf(token)).toEqual([])
  })

  it('that nobody can be told of is quiet, and stays in the inbox', async () => {
    await deviceAt(device).delete()
    const id = await told('onTheWay')
    await trigger(id)
    expect(await sendingOf(id)).toEqual({ state: 'quiet', dueAt: null, attempts: 0 })
  })

  it('that cannot be read is given up, and said', async () => {
    const id = await told('onTheWay')
    await messageAt(id).withConverter(null).update({ kind: 'smoke' })
    await trigger(id)
    const found = await messageAt(id).withConverter(null).get()
    expect(found.get('sending.state')).toBe('failed')
    expect(log.lines.map(({ message }) => message)).toContain('message is unreadable')
  })

  it('is not kept from anybody by a profile that cannot be read', async () => {
    await emulatedDb().doc(`people/${customer.uid}`).set({ name: 7 })
    await trigger(await told('onTheWay'))
    expect(await noticesOf(token)).toHaveLength(1)
  })

  it('waits for the end of quiet hours by the shop’s clock', async () => {
    const { store } = await openTestShop()
    clock.advance(minutes(5 * 60)) // 01:00 there
    const id = await told('refunded', store.id)
    await trigger(id)
    expect(await sendingOf(id)).toMatchObject({ state: 'waiting', attempts: 0 })
    clock.advance(minutes(7 * 60))
    await sweepNow()
    expect(await noticesOf(token)).toEqual([])
    clock.advance(minutes(61))
    await sweepNow()
    expect(await noticesOf(token)).toHaveLength(1)
  })
})

describe('a text message', () => {
  beforeEach(() =>
    documentAt(emulatedDb(), 'people/{uid}', customer.uid).set({
      name: 'Test person',
      phone: '+598 2000 0001',
      updatedAt: clock.now(),
      language: 'es',
      notices: { ...usualPreferences, sms: true },
    }),
  )

  it('goes out once, though trigger and sweep come together', async () => {
    const id = await told('failed')
    await Promise.all([trigger(id), trigger(id), trigger(id)])
    expect(texts).toMatchObject([
      { to: '+59820000001', key: id, text: expect.stringContaining('No pudimos entregar') },
    ])
    expect(await sendingOf(id)).toEqual({ state: 'sent', dueAt: null, attempts: 1 })
  })

  it('is not sent again while only a device is left to be told', async () => {
    await tellStandIn('PUT', '/down')
    const id = await told('failed')
    await trigger(id)
    expect(await sendingOf(id)).toMatchObject({ state: 'waiting', left: [device], reached: true })
    await tellStandIn('DELETE', '/down')
    clock.advance(minutes(1))
    await sweepNow()
    expect(texts).toHaveLength(1)
    expect(await noticesOf(token)).toHaveLength(1)
    expect((await sendingOf(id))?.state).toBe('sent')
  })
})

describe('a device', () => {
  it('that FCM knows no more is taken out, and the others are told', async () => {
    await withDevice('another-device-here', `${token}-2`)
    await tellStandIn('PUT', `/gone?token=${token}`)
    const id = await told('onTheWay')
    await trigger(id)
    expect((await deviceAt(device).get()).exists).toBe(false)
    expect((await deviceAt('another-device-here').get()).exists).toBe(true)
    expect(await noticesOf(`${token}-2`)).toHaveLength(1)
    expect((await sendingOf(id))?.state).toBe('sent')
  })
})

describe('FCM that is down for ten minutes', () => {
  it('delays no order, and what is still of use arrives afterwards', async () => {
    const shop = await openTestShop()
    const cook = staffOf(shop.store.id, 'cook')
    const give = async (name: CommandName, input: object, person: Person) =>
      valueOf(await runCommand(handlers[name], input, { person, ctx }))
    /** The trigger of every message that has none behind it yet. */
    const triggers = async () => {
      const found = await collectionAt(
        emulatedDb(),
        'people/{uid}/messages/{message}',
        customer.uid,
      ).get()
      await Promise.all(found.docs.map(({ id }) => trigger(id)))
    }
    await tellStandIn('PUT', '/down')
    const checkout = checkoutAt(shop, { fulfilment: { kind: 'pickup' } })
    const placed = await give('placeOrder', checkout, customer)
    const { order } = v.parse(commands.placeOrder.output, placed)
    for (const move of ['accept', 'prepare', 'bake', 'finish']) {
      await give('moveOrder', { order, move }, cook)
      await triggers()
    }
    const stored = (await documentAt(emulatedDb(), 'orders/{order}', order).get()).data()
    expect(stored?.status).toBe('ready')
    for (let minute = 0; minute < 10; minute++) {
      clock.advance(minutes(1))
      await sweepNow()
    }
    expect(await noticesOf(token)).toEqual([])
    await tellStandIn('DELETE', '/down')
    clock.advance(minutes(6))
    await sweepNow()
    const notices = await noticesTo(token, 2)
    expect(notices.map(({ title }) => title.split(': ')[1])).toEqual(
      expect.arrayContaining(['accepted', 'ready']),
    )
    expect(new Set(notices.map(({ tag }) => tag)).size).toBe(1)
    expect((await sendingOf(`${order}:readyToCollect`))?.state).toBe('sent')
  })

  it('tells nobody of what is over by then', async () => {
    await tellStandIn('PUT', '/down')
    const near = await told('near')
    await trigger(near)
    clock.advance(minutes(10))
    await tellStandIn('DELETE', '/down')
    await sweepNow()
    expect(await noticesOf(token)).toEqual([])
    expect((await sendingOf(near))?.state).toBe('stale')
  })
})
