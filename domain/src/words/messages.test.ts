import { describe, expect, it } from 'vitest'
import { type Message, messageKinds, messageOn } from '../messages/message.ts'
import { EVENING } from '../testing/an-order.ts'
import { type Language, languages } from './languages.ts'
import { messageWords } from './messages.ts'
import type { Say } from './say.ts'
import { stageSentence } from './statuses.ts'

const say: Say = {
  money: (amount) => `$${(amount / 100).toFixed(2)}`,
  dayAndTime: () => 'Friday 12:00',
  status: (status) => status,
}
const about = { order: 'order-a', code: 'K7M2', store: 'centro' }
const paramsOf: Partial<Record<Message['kind'], Message['params']>> = {
  delayed: { minutes: 12 },
  delivered: { points: 25 },
  collected: { points: 1 },
  refused: { reason: 'No dough left' },
  cancelled: { reason: 'The oven is cold' },
  failed: { reason: 'Nobody answered' },
  chat: { name: 'the shop', text: 'Which floor?' },
  refunded: { amount: 1250, currency: 'USD', method: 'card' },
  problemAnswered: { answer: 'Sorry!', makeGood: 'refund', amount: 500, currency: 'USD' },
  reviewAnswered: { answer: 'Thank you!' },
  friendPaid: { points: 100, as: 'referrer' },
  birthday: { points: 50 },
  pointsExpire: { points: 30, at: EVENING, timeZone: 'America/Montevideo' },
}
const words = (kind: Message['kind'], language: Language, params = paramsOf[kind] ?? {}) =>
  messageWords(messageOn(about, kind, EVENING, { params }), language, say)

describe.each(messageKinds)('%s', (kind) => {
  it('is said in whole sentences in every language, with and without its params', () => {
    for (const language of languages) {
      for (const params of [paramsOf[kind] ?? {}, {}]) {
        const { title, body } = words(kind, language, params)
        expect(title).not.toMatch(/undefined|NaN|^\s*$/)
        expect(body).toMatch(/^[^\s].+[.!?”»]$/u)
        expect(body).not.toMatch(/undefined|NaN| {2}/)
      }
    }
  })

  it('is no copy of another language', () => {
    const { title, body } = words(kind, 'en')
    const spanish = words(kind, 'es')
    expect(`${spanish.title} ${spanish.body}`).not.toBe(`${title} ${body}`)
    expect(spanish.title).not.toBe(title)
  })
})

describe('the words of a message', () => {
  it('are those of the tracker, in the same language', () => {
    for (const language of languages) {
      expect(words('onTheWay', language).body).toBe(stageSentence('onTheWay', 'delivery', language))
      expect(words('readyToCollect', language).body).toBe(
        stageSentence('ready', 'pickup', language),
      )
      expect(words('failed', language).body).toContain(
        stageSentence('failed', 'delivery', language),
      )
    }
  })

  it('count one and many, and say nothing of nothing', () => {
    expect(words('delivered', 'en').body).toBe('Delivered. Enjoy! You have earned 25 points.')
    expect(words('collected', 'en').body).toBe('Collected. Enjoy! You have earned 1 point.')
    expect(words('delivered', 'en', { points: 0 }).body).toBe('Delivered. Enjoy!')
    expect(words('delivered', 'es').body).toBe('Entregado. ¡Buen provecho! Ganaste 25 puntos.')
    expect(words('collected', 'es').body).toBe('Retirado. ¡Buen provecho! Ganaste 1 punto.')
    expect(words('delayed', 'en', { minutes: 1 }).body).toContain('1 minute ')
    expect(words('delayed', 'es').body).toContain('12 minutos ')
    expect(words('delayed', 'es', { minutes: 1 }).body).toContain('1 minuto ')
  })

  it('say amounts as the edge says them, and where the money went', () => {
    expect(words('refunded', 'en').body).toContain('$12.50 is on its way back to your card')
    expect(words('refunded', 'es', { amount: 900, method: 'cash' }).body).toBe(
      '$9.00 te fueron devueltos en efectivo.',
    )
    expect(words('problemAnswered', 'en').body).toBe('Sorry! You get $5.00 back.')
    expect(words('problemAnswered', 'es', { makeGood: 'points', amount: 1 }).body).toBe(
      'Te damos 1 punto.',
    )
  })

  it('lead to the order, its receipt, or the rewards', () => {
    expect(words('near', 'en').link).toBe('/orders/order-a')
    expect(words('refunded', 'es').link).toBe('/orders/order-a/receipt')
    const alone = { ...messageOn(about, 'birthday', EVENING), order: null }
    expect(messageWords(alone, 'en', say).link).toBe('/points')
  })
})
