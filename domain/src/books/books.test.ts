import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../money/cents.ts'
import { priceCart } from '../pricing/price-cart.ts'
import { anyCart } from '../testing/arbitraries.ts'
import { valueOf } from '../testing/an-order.ts'
import { entryOf, line } from './entry.ts'
import {
  postCapture,
  postCash,
  postDisputeLost,
  postDisputeOpened,
  postDisputeWon,
  postFee,
  postPoints,
  postRefund,
  postRefundReturned,
  postSale,
  postTip,
} from './post.ts'
import { salePartsOf } from './sale-parts.ts'
import { balanceOf, cardMoney, trialBalance } from './trial-balance.ts'

const about = { order: 'order-0001', store: 'centro', currency: 'USD' }
const parts = [
  { what: 'goods', of: 'food', amount: 2000 },
  { what: 'delivery', of: '', amount: 163 },
  { what: 'tax', of: 'food', amount: 200 },
  { what: 'tip', of: '', amount: 300 },
] as const
const refund = {
  n: 're_1',
  parts: [
    { what: 'goods', of: 'food', amount: 1000 },
    { what: 'tax', of: 'food', amount: 100 },
  ] as const,
  bearer: 'driver',
  till: { account: 'cardClearing' } as const,
}

const postings = [
  postSale(about, parts, 0),
  postCapture(about, 'pi_1', 2663, 0),
  postFee(about, 'txn_1', 107, 0),
  postTip(about, 'pi_2', 200, 0),
  postRefund(about, refund, 0),
  postDisputeOpened(about, 'dp_1', 500, 0),
]

describe('a posting', () => {
  it.each([
    ...postings,
    postCash(about, 'driver-1', 2663, 0),
    postRefundReturned(about, refund, 0),
    postDisputeWon(about, 'dp_1', 500, 0),
    postDisputeLost(about, 'dp_1', 500, 0),
    postPoints(about, 'earned', 26, 0),
    postPoints(about, 'taken-back', -26, 0),
  ])('of a $kind adds up to zero and is named after what it is about', ({ lines, id, kind, n }) => {
    expect(sum(lines.map(({ amount }) => amount))).toBe(0)
    expect(id).toBe(`order-0001:${kind}:${n}`)
  })

  it('that does not add up is never made', () => {
    const lines = [line('customer', 10), line('tips', -9)]
    expect(() => entryOf(about, 'tip', '1', lines, 0)).toThrow('off by 1')
  })

  it('of a refund says who bears it, and owes less tax', () => {
    expect(postRefund(about, refund, 0).lines).toEqual([
      { account: 'refunds', of: 'driver', amount: 1000 },
      { account: 'tax', of: 'food', amount: 100 },
      { account: 'cardClearing', of: '', amount: -1100 },
    ])
  })

  it('of cash stands in the drawer of who took it', () => {
    const [inDrawer] = postCash(about, 'driver-1', 2663, 0).lines
    expect(inDrawer).toEqual({ account: 'cashDrawer', of: 'driver-1', amount: 2663 })
  })
})

describe('the trial balance', () => {
  it('adds up to zero, and a paid customer owes nothing', () => {
    const rows = trialBalance(postings)
    expect(sum(rows.map(({ balance }) => balance))).toBe(0)
    expect(balanceOf(postings, 'customer')).toBe(0)
    expect(balanceOf(postings, 'tips')).toBe(-500)
  })

  it('keeps the parts of an account and the currencies apart', () => {
    const inEuros = postCash({ ...about, currency: 'EUR' }, 'counter', 5, 0)
    const rows = trialBalance([inEuros, postCash(about, 'driver-1', 7, 0)])
    expect(
      rows.map(({ currency, account, of, balance }) => [currency, account, of, balance]),
    ).toEqual([
      ['EUR', 'cashDrawer', 'counter', 5],
      ['EUR', 'customer', '', -5],
      ['USD', 'cashDrawer', 'driver-1', 7],
      ['USD', 'customer', '', -7],
    ])
  })

  it('counts card money before fees, with what is in dispute until it is lost', () => {
    expect(cardMoney(postings)).toBe(2663 + 200 - 1100)
    expect(cardMoney([...postings, postDisputeWon(about, 'dp_1', 500, 0)])).toBe(1763)
    expect(cardMoney([...postings, postDisputeLost(about, 'dp_1', 500, 0)])).toBe(1263)
  })
})

describe('the parts of a total', () => {
  it('add up to it, tax included or on top, whatever is in the cart', () => {
    fc.assert(
      fc.property(anyCart, (cart) => {
        const quote = valueOf(priceCart(cart))
        const found = salePartsOf(quote)
        expect(sum(found.map(({ amount }) => amount))).toBe(quote.total)
        expect(found.every(({ amount }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})
