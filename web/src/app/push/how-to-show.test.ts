import { expect, it } from 'vitest'
import { howToShow, linkOfShown } from './how-to-show.ts'
import type { PushedNotice } from './read-push.ts'

const notice: PushedNotice = {
  title: 'K7M2: on its way',
  body: 'Your order is on its way to you.',
  link: '/orders/order-1',
  tag: 'order-1:stage',
  silent: false,
  at: 2_000,
}
const shown = (at: number, tag = notice.tag) => ({ tag, data: { link: notice.link, at } })
const elsewhere = { watched: false, language: 'es' }

it('the first notice of an order makes itself heard', () => {
  expect(howToShow(notice, [], elsewhere)).toMatchObject({
    tag: 'order-1:stage',
    lang: 'es',
    silent: false,
    renotify: false,
    timestamp: 2_000,
  })
})

it('another state replaces it and makes itself heard again', () => {
  expect(howToShow(notice, [shown(1_000)], elsewhere)).toMatchObject({
    silent: false,
    renotify: true,
  })
})

it('the same state once more stays as it is, without a sound', () => {
  expect(howToShow(notice, [shown(2_000)], elsewhere)).toMatchObject({
    silent: true,
    renotify: false,
  })
})

it('what was overtaken on its way is not shown', () => {
  expect(howToShow(notice, [shown(3_000)], elsewhere)).toBeNull()
  expect(howToShow(notice, [shown(3_000, 'order-2:stage')], elsewhere)).not.toBeNull()
})

it.each([
  ['in quiet hours', { ...notice, silent: true }, elsewhere],
  ['while somebody looks at its page', notice, { ...elsewhere, watched: true }],
])('a notice is silent %s', (_, one, where) => {
  expect(howToShow(one, [shown(1_000)], where)).toMatchObject({ silent: true, renotify: false })
})

it('a notice knows where it leads, and one that is none of ours does not', () => {
  expect(linkOfShown(howToShow(notice, [], elsewhere)?.data)).toBe('/orders/order-1')
  expect(linkOfShown({ url: 'https://elsewhere.example' })).toBeNull()
})
