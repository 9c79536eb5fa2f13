import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Order } from '../order/order.ts'
import type { Payment } from '../payment/payment.ts'
import { planRefund } from '../payment/refund.ts'
import { receiveCash } from '../payment/cash.ts'
import { newPayment } from '../payment/payment.ts'
import type { StripeFacts } from '../payment/stripe-facts.ts'
import { aCardPayment } from '../testing/a-payment.ts'
import { aStore } from '../testing/a-store.ts'
import { aCheckout, anOrder, byCard, EVENING, valueOf } from '../testing/an-order.ts'
import { days } from '../time/millis.ts'
import { type LoyaltyAccount, newAccount } from './account.ts'
import type { PointsLine } from './points-line.ts'
import { credit, debit, toPost } from './post.ts'
import { settleOrder } from './settle-order.ts'
import { wrongWith } from './testing/balance.ts'
import { missingPoints } from './wanted-points.ts'

const shop = aStore()
const reward = { id: 'two-off', name: 'Two dollars off', cost: 100 }

/** Somebody's points as they would stand in the database. */
class Books {
  account: LoyaltyAccount = newAccount('customer-1', 'centro')
  lines: PointsLine[] = []

  settle(order: Order, payment: Payment): this {
    const own = this.lines.filter((line) => line.order === order.id)
    const missing = missingPoints(order, payment, own)
    const now = EVENING + days(1)
    return this.keep(settleOrder(this.account, { order, missing, shop, marks: ['m1'], now }))
  }
  has(points: number): this {
    const cause = { id: 'old:earn:1', kind: 'earn', store: 'centro', at: EVENING } as const
    const lots = [{ until: EVENING + days(50), points }]
    return this.keep(credit(toPost(this.account), cause, lots))
  }
  spends(points: number, id: string): this {
    const order = { id, code: 'K7M2' }
    const cause = { kind: 'redeem', store: 'centro', at: EVENING, order } as const
    return this.keep(debit(toPost(this.account), { ...cause, id: `${id}:redeem:1` }, points))
  }
  private keep({ account, lines }: { account: LoyaltyAccount; lines: PointsLine[] }): this {
    this.account = account
    this.lines.push(...lines)
    const wrong = wrongWith(this.account, this.lines)
    if (wrong.length > 0) throw new Error(wrong.join(', '))
    return this
  }
  get story(): [string, number][] {
    return this.lines.map(({ id, amount }) => [id, amount])
  }
}

const checkout = aCheckout({ payment: byCard })
const delivered = anOrder({ status: 'delivered' }, { checkout })
const { earns } = delivered.points
const { total } = delivered.quote
const paid = (refunds: StripeFacts['refunds'] = {}, order = delivered) =>
  aCardPayment([{ status: 'succeeded', received: order.quote.total, refunds }], order).payment
const back = (amount: number, status: 'pending' | 'succeeded' | 'failed' = 'succeeded') => ({
  re_1: { amount, status, plan: null },
})

describe('an order that is finished', () => {
  it('earns what it said when it was placed, once, however often it is asked', () => {
    const books = new Books().settle(delivered, paid()).settle(delivered, paid())
    expect(books.story).toEqual([['order-0001:earn:1', earns]])
    expect(books.account).toMatchObject({
      balance: earns,
      finished: 1,
      months: [{ month: '2026-11', earned: earns }],
      marks: ['m1'],
    })
  })

  it('earns nothing while it is under way, nor when it ends without food', () => {
    for (const status of ['placed', 'onTheWay', 'cancelled', 'refused', 'failed'] as const) {
      expect(new Books().settle({ ...delivered, status }, paid()).story).toEqual([])
    }
  })

  it('loses points in proportion to the goods that are refunded, all of them in the end', () => {
    const books = new Books().settle(delivered, paid())
    books.settle(delivered, paid(back(Math.floor(total / 2))))
    expect(books.account.balance).toBeGreaterThan(earns * 0.45)
    expect(books.account.balance).toBeLessThan(earns * 0.55)
    books.settle(delivered, paid(back(total)))
    expect(books.account).toMatchObject({ balance: 0, owed: 0, months: [] })
    expect(books.story.map(([id]) => id)).toEqual([
      'order-0001:earn:1',
      'order-0001:takeBack:1',
      'order-0001:takeBack:2',
    ])
  })

  it('keeps its points when only the tip goes back', () => {
    const tipped = anOrder({ status: 'delivered' }, { checkout: aCheckout({ tip: 500 }) })
    const cash = receiveCash(newPayment(tipped, 'cash', EVENING), {
      drawer: 'driver-1',
      by: 'driver-1',
      at: EVENING,
    })
    const parts = [{ what: 'tip', of: '', amount: 500 } as const]
    const plan = {
      n: 1,
      purpose: 'refund',
      from: { till: 'cash', drawer: 'safe' },
      amount: 500,
      parts,
      lines: [],
      reason: 'x',
      bearer: 'shop',
      by: 'manager-1',
      at: EVENING,
    } as const
    const payment: Payment = { ...cash, refunds: [{ ...plan, parts: [...parts], lines: [] }] }
    expect(new Books().settle(tipped, payment).account.balance).toBe(tipped.points.earns)
  })

  it('gets its points again when the refund comes back', () => {
    const books = new Books().settle(delivered, paid())
    books.settle(delivered, paid(back(total, 'pending')))
    expect(books.account.balance).toBe(0)
    books.settle(delivered, paid(back(total, 'failed')))
    expect(books.account.balance).toBe(earns)
    expect(books.story.filter(([id]) => id.includes(':earn:'))).toHaveLength(1)
  })

  it('owes what was spent meanwhile; what comes next pays it', () => {
    const books = new Books().settle(delivered, paid()).spends(300, 'order-0002')
    books.settle(delivered, paid(back(total)))
    expect(books.account).toMatchObject({ balance: 0, owed: 300 })
    books.settle({ ...delivered, id: 'order-0003' }, { ...paid(), order: 'order-0003' })
    expect(books.account).toMatchObject({ balance: earns - 300, owed: 0 })
    books.settle(delivered, paid(back(total)))
    expect(books.account.balance).toBe(earns - 300)
  })

  it('is refunded in cash all the same', () => {
    const order = anOrder({ status: 'delivered' })
    const held = receiveCash(newPayment(order, 'cash', EVENING), {
      drawer: 'driver-1',
      by: 'driver-1',
      at: EVENING,
    })
    const all = { what: { kind: 'whole' }, reason: 'cold', bearer: 'shop' } as const
    const payment = valueOf(planRefund(held, order.quote, all, { by: 'manager-1', at: EVENING }))
    const books = new Books().settle(order, held).settle(order, payment)
    expect(books.account.balance).toBe(0)
  })
})

describe('a reward', () => {
  const rewarded = (status: Order['status']): Order => ({
    ...delivered,
    status,
    points: { earns, reward },
  })
  const spent = () => new Books().has(150).spends(100, 'order-0001')

  it('is given back once, with its moments, when the order ends without food', () => {
    for (const status of ['cancelled', 'refused', 'failed'] as const) {
      const books = spent().settle(rewarded(status), paid())
      books.settle(rewarded(status), paid())
      expect(books.story.slice(2)).toEqual([['order-0001:giveBack:1', 100]])
      expect(books.account.lots).toEqual([{ until: EVENING + days(50), points: 150 }])
    }
  })

  it('is given back when everything is refunded, not when some is', () => {
    const half = spent().settle(rewarded('delivered'), paid(back(Math.floor(total / 2))))
    expect(half.story.some(([id]) => id.includes('giveBack'))).toBe(false)
    const whole = half.settle(rewarded('delivered'), paid(back(total)))
    expect(whole.account.balance).toBe(150)
    expect(whole.settle(rewarded('delivered'), paid(back(total, 'failed'))).account.balance).toBe(
      50 + earns,
    )
  })

  it('is not given back of an order that never used one', () => {
    expect(new Books().has(150).settle(rewarded('cancelled'), paid()).story).toHaveLength(1)
  })
})

it('whatever is heard of in whatever order, the same points are there at the end', () => {
  const states = fc.array(
    fc.record({
      finished: fc.boolean(),
      amount: fc.integer({ min: 0, max: total }),
      came: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  const payments = (amount: number, came: boolean) =>
    amount === 0 ? paid() : paid(back(amount, came ? 'succeeded' : 'failed'))
  fc.assert(
    fc.property(states, fc.integer({ min: 0, max: 500 }), fc.boolean(), (seen, spent, last) => {
      const finished = { ...delivered, points: { earns, reward } }
      const final = payments(Math.floor(total / 3), last)
      const direct = new Books().has(150).spends(100, 'order-0001').settle(finished, final)
      const late = new Books().has(150).spends(100, 'order-0001')
      for (const { finished: ended, amount, came } of seen) {
        late.settle(ended ? finished : { ...finished, status: 'onTheWay' }, payments(amount, came))
      }
      late.settle(finished, final)
      const worth = ({ account }: Books) => account.balance - account.owed
      expect(worth(late)).toBe(worth(direct))
      expect(late.account.finished).toBe(1)
      expect(late.account.months).toEqual(direct.account.months)
      // What is spent in between changes who owes, never how much there is.
      expect(worth(late.spends(spent, 'order-0009'))).toBe(
        worth(direct.spends(spent, 'order-0009')),
      )
    }),
    { numRuns: 200 },
  )
})
