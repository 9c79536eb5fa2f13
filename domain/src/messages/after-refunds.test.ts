import * as v from 'valibot'
import { expect, it } from 'vitest'
import { postCapture, postRefund, postRefundReturned } from '../books/post.ts'
import { EVENING } from '../testing/an-order.ts'
import { messagesAfterEntries } from './after-refunds.ts'
import { messageSchema } from './message.ts'

const order = { id: 'order-0001', code: 'K7M2', store: 'centro' }
const about = { order: order.id, store: 'centro', currency: 'USD' }
const parts = [
  { what: 'goods', of: 'food', amount: 900 },
  { what: 'tip', of: '', amount: 100 },
] as const
const refund = (n: string, till: Parameters<typeof postRefund>[1]['till']) =>
  ({ n, parts, bearer: 'shop', till }) as const
const byCard = refund('re_1', { account: 'cardClearing' })
const inCash = refund('2', { account: 'cashDrawer', of: 'safe' })

it('a refund is told of once it is booked, with all that went back and how', () => {
  const entries = [
    postCapture(about, 'pi_1', 5000, EVENING),
    postRefund(about, byCard, EVENING),
    postRefund(about, inCash, EVENING),
  ]
  const told = messagesAfterEntries(order, entries)
  expect(told.map(({ id, params }) => [id, params])).toEqual([
    ['order-0001:refunded:re_1', { amount: 1000, currency: 'USD', method: 'card' }],
    ['order-0001:refunded:2', { amount: 1000, currency: 'USD', method: 'cash' }],
  ])
  for (const message of told) expect(v.is(messageSchema, message)).toBe(true)
})

it('one that failed at once is not told of, and neither is one that comes back', () => {
  const returned = postRefundReturned(about, byCard, EVENING)
  expect(messagesAfterEntries(order, [postRefund(about, byCard, EVENING), returned])).toEqual([])
  expect(messagesAfterEntries(order, [returned])).toEqual([])
})
