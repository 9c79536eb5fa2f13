import { describe, expect, it } from 'vitest'
import { ownLink, readPush, unreadNotice } from './read-push.ts'

const origin = 'https://forno.example'
const data = {
  title: 'K7M2: on its way',
  body: 'Your order is on its way to you.',
  link: '/orders/order-1',
  tag: 'order-1:stage',
  silent: 'false',
  at: '1795305600000',
}
const pushed = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({ from: '123', fcmMessageId: 'x', data: { ...data, ...changes } })

describe('what FCM brings', () => {
  it('is read out of its envelope', () => {
    expect(readPush(pushed(), origin)).toEqual({
      ...data,
      silent: false,
      at: 1_795_305_600_000,
    })
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', 'hello'],
    ['no data', '{"notification":{"title":"x"}}'],
    ['no words', pushed({ title: ' ' })],
    ['no time', pushed({ at: 'soon' })],
    ['more words than fit', pushed({ body: 'x'.repeat(501) })],
  ])('is none of ours with %s', (_, text) => {
    expect(readPush(text, origin)).toBeNull()
  })
})

it.each([
  ['/orders/1?x=2#y', '/orders/1?x=2#y'],
  [`${origin}/points`, '/points'],
  ['https://elsewhere.example/orders/1', '/messages'],
  ['//elsewhere.example/orders/1', '/messages'],
  ['/\\elsewhere.example', '/messages'],
  ['javascript:alert(1)', '/messages'],
  ['http://[', '/messages'],
])('the link %s leads to %s', (link, to) => {
  expect(ownLink(link, origin)).toBe(to)
})

it('what cannot be read claims no more than that something came, in the browser’s language', () => {
  expect(unreadNotice(['es-UY', 'en'], 5)).toMatchObject({
    title: 'Forno tiene novedades',
    link: '/messages',
    silent: true,
    at: 5,
  })
  expect(unreadNotice(['fr'], 5).title).toBe('Forno has news for you')
})
