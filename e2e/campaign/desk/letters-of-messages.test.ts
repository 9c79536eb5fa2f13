import { type MessageKind, messageOn } from '@forno/domain/messages/message'
import { usualPreferences } from '@forno/domain/messages/preferences'
import { EVENING } from '@forno/domain/testing/an-order'
import { describe, expect, it } from 'vitest'
import { sendMessage } from '../../../functions/src/messages/send-message.ts'
import { documentAt } from '../../../functions/src/platform/documents.ts'
import { openDesk } from './desk.ts'

const UID = 'customer-0001'

/** Somebody who wants letters is told this; answers with the letters they get, and with the message as it is then. */
async function told(kind: MessageKind, { proven = true, params = {} } = {}) {
  const desk = await openDesk()
  const { ctx } = desk
  desk.accounts.known.set(UID, { email: 'customer@forno.test', proven, claims: {} })
  await documentAt(ctx.db, 'people/{uid}', UID).set({
    name: 'Test person',
    phone: '',
    updatedAt: EVENING,
    language: 'es',
    notices: { ...usualPreferences, mail: true },
  })
  const about = { order: 'order-0001', code: 'K7M2', store: 'centro' }
  const message = messageOn(about, kind, EVENING, { params })
  const ref = documentAt(ctx.db, 'people/{uid}/messages/{message}', UID, message.id)
  await ref.set(message)
  await sendMessage(UID, message.id, ctx)
  return { letters: desk.letters, state: (await ref.get()).data()?.sending.state }
}

describe('a letter', () => {
  it('says it in its reader’s language and currency, with a way to it', async () => {
    const params = { amount: 125_000, currency: 'UYU', method: 'card' }
    const { letters, state } = await told('refunded', { params })
    expect(state).toBe('sent')
    expect(letters).toHaveLength(1)
    const [letter] = letters
    expect(letter).toMatchObject({
      to: 'customer@forno.test',
      subject: 'K7M2: reembolsado',
      key: 'message:order-0001:refunded',
    })
    expect(letter?.text).toMatch(/1\.250,00 vuelven a tu tarjeta/)
    expect(letter?.text).toContain('https://shop.test/orders/order-0001/receipt')
    expect(letter?.html).toContain('lang="es"')
  })

  it('shows what somebody typed as text', async () => {
    const { letters } = await told('failed', { params: { reason: '<img src=x>' } })
    expect(letters[0]?.html).toContain('&lt;img src=x&gt;')
  })

  it('goes to no address that nobody has shown to be theirs', async () => {
    expect(await told('refunded', { proven: false })).toEqual({ letters: [], state: 'quiet' })
  })

  it('is not written for what is over before anybody reads mail', async () => {
    expect(await told('onTheWay')).toEqual({ letters: [], state: 'quiet' })
  })
})
