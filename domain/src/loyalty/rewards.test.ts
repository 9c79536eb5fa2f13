import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOrder, quoteCart } from '../order/place-order.ts'
import { aStore, someLoyalty } from '../testing/a-store.ts'
import { aCheckout, aHalfAndHalf, aLine, aShop, EVENING, valueOf } from '../testing/an-order.ts'
import { aCustomer } from '../testing/people.ts'
import { brokenPromises } from '../testing/quote-promises.ts'
import { days } from '../time/millis.ts'
import { newAccount } from './account.ts'
import { credit, toPost } from './post.ts'
import { rewardDiscount } from './reward-discount.ts'
import type { Reward } from './rules.ts'
import { standingOf } from './standing.ts'
import { wrongWith } from './testing/balance.ts'
import { earnedInYear, firstMonth, tierAt, withEarned } from './tiers.ts'

const empty = newAccount('customer-1', 'centro')
const withPoints = (points: number, until = EVENING + days(30)) =>
  credit(toPost(empty), { id: 'x:earn:1', kind: 'earn', store: 'centro', at: EVENING }, [
    { until, points },
  ])
const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }
const free = (items: string[], most = 5000): Reward => ({
  id: 'free',
  name: 'On us',
  cost: 100,
  off: { kind: 'item', items, most },
})
const priced = (lines = [aLine(), aHalfAndHalf()]) =>
  valueOf(quoteCart(aShop(), { lines, fulfilment: { kind: 'pickup' }, tip: 0 }))

describe('a reward in the cart', () => {
  it('is a discount of the quote, by its name; the order costs less and nothing else changes', () => {
    const with2 = aCheckout({ reward: 'two-off' })
    const without = aCheckout()
    const quote = valueOf(quoteCart(aShop(), with2))
    expect(quote.discounts).toEqual([
      { id: 'reward-two-off', label: 'Two dollars off', amount: 200 },
    ])
    expect(quote.total).toBe(without.expectedTotal - 200)
    expect(brokenPromises(quote)).toEqual([])
  })

  it('never takes more off than the goods are worth: delivery and tip are paid for', () => {
    const lines = [aLine({ choice: { kind: 'product', item: 'cola', variant: 'can' } })]
    const cart = { lines, fulfilment: { kind: 'pickup' } as const, tip: 100, reward: 'ten-off' }
    expect(valueOf(quoteCart(aShop(), cart)).total).toBe(100)
  })

  it('of an item is the cheapest piece of these, up to what it is worth', () => {
    const cola = (variant: string, key: string) =>
      aLine({ key, quantity: 2, choice: { kind: 'product', item: 'cola', variant } })
    const quote = priced([aLine(), cola('bottle', 'b'), cola('can', 'c')])
    expect(rewardDiscount(free(['cola']), quote)?.amount).toBe(250)
    expect(rewardDiscount(free(['cola'], 200), quote)?.amount).toBe(200)
    expect(rewardDiscount(free(['garlic-bread']), quote)).toBeNull()
  })

  it('of a pizza counts two halves only when both are it', () => {
    const quote = priced([aHalfAndHalf()])
    expect(rewardDiscount(free(['margherita']), quote)).toBeNull()
    expect(rewardDiscount(free(['margherita', 'funghi']), quote)?.amount).toBe(1750)
  })

  it('keeps what a quote promises of itself, whatever is in the cart', () => {
    const reward = fc.constantFrom('two-off', 'ten-off', undefined)
    fc.assert(
      fc.property(reward, fc.integer({ min: 1, max: 9 }), fc.nat(500), (wanted, quantity, tip) => {
        const lines = [aLine({ quantity }), aHalfAndHalf()]
        const checkout = aCheckout({ lines, tip })
        expect(
          brokenPromises(valueOf(quoteCart(aShop(), { ...checkout, reward: wanted }))),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('an order with a reward', () => {
  const checkout = aCheckout({ reward: 'two-off' })
  const place = (account = withPoints(120).account, input = checkout, now = EVENING) =>
    placeOrder(aShop(), input, aCustomer(), ids, now, account)

  it('is paid with points when it is placed, and earns for what is left to be paid', () => {
    const { order, points } = valueOf(place())
    // 17.50 + 15.25 − 2.00 = 30.75: ten points a dollar, rounded down.
    expect(order.points).toEqual({
      earns: 307,
      reward: { id: 'two-off', name: 'Two dollars off', cost: 100 },
    })
    expect(points?.account.balance).toBe(20)
    expect(points?.lines).toEqual([
      expect.objectContaining({ id: 'order-0001:redeem:1', amount: -100, order: 'order-0001' }),
    ])
    const all = [...withPoints(120).lines, ...(points?.lines ?? [])]
    expect(points && wrongWith(points.account, all)).toEqual([])
  })

  it('is refused when the points are too few, with how many there are', () => {
    expect(place(withPoints(99).account)).toEqual({
      ok: false,
      refusals: [{ code: 'pointsShort', field: 'reward', params: { cost: 100, balance: 99 } }],
    })
    expect(place(empty).ok).toBe(false)
  })

  it('counts no points that are over, though the night has not taken them out yet', () => {
    expect(place(withPoints(120, EVENING).account)).toMatchObject({
      refusals: [{ code: 'pointsShort', params: { cost: 100, balance: 0 } }],
    })
  })

  it('is refused when there is no such reward, or nothing that it is for', () => {
    const unknown = { ...aCheckout(), reward: 'a-car' }
    expect(place(withPoints(900).account, unknown)).toMatchObject({
      refusals: [{ code: 'rewardGone', field: 'reward' }],
    })
    const loyalty = someLoyalty({ rewards: [free(['garlic-bread'])] })
    const shop = aShop({ store: aStore({ loyalty }) })
    const input = aCheckout({ reward: 'free' }, shop)
    const { account } = withPoints(900)
    expect(placeOrder(shop, input, aCustomer(), ids, EVENING, account)).toMatchObject({
      refusals: [{ code: 'rewardGone' }],
    })
  })

  it('is refused, and earns nothing, where the shop gives no points', () => {
    const shop = aShop({ store: aStore({ loyalty: null }) })
    const input = aCheckout({ reward: 'two-off' }, shop)
    const { account } = withPoints(900)
    expect(placeOrder(shop, input, aCustomer(), ids, EVENING, account)).toMatchObject({
      refusals: [{ code: 'rewardGone' }],
    })
    const plain = valueOf(placeOrder(shop, aCheckout({}, shop), aCustomer(), ids, EVENING, account))
    expect(plain.order.points).toEqual({ earns: 0, reward: null })
    expect(plain.points).toBeNull()
  })
})

describe('tiers', () => {
  it('go by what was earned in twelve months, this one included', () => {
    expect(firstMonth('2026-11')).toBe('2025-12')
    expect(firstMonth('2026-12')).toBe('2026-01')
    const months = withEarned(withEarned([], '2025-11', 700), '2026-11', 600)
    expect(months).toEqual([{ month: '2026-11', earned: 600 }])
    const kept = withEarned(withEarned([], '2025-12', 700), '2026-11', 600)
    expect(earnedInYear(kept, '2026-11')).toBe(1300)
    expect(earnedInYear(kept, '2026-12')).toBe(600)
    expect(tierAt(someLoyalty(), 999).id).toBe('guest')
    expect(tierAt(someLoyalty(), 1000).id).toBe('friend')
  })

  it('are lost with points that are taken back, never below nothing', () => {
    expect(withEarned([{ month: '2026-11', earned: 50 }], '2026-11', -80)).toEqual([])
  })

  it('multiply what an order earns', () => {
    const account = { ...empty, months: [{ month: '2026-11', earned: 1000 }] }
    const { order } = valueOf(placeOrder(aShop(), aCheckout(), aCustomer(), ids, EVENING, account))
    expect(order.points.earns).toBe(Math.floor(((1750 + 1525) / 100) * 20))
  })
})

describe('where somebody stands', () => {
  it('is what screens show: points, rewards in reach, the way to the next tier, what a cart earns', () => {
    const account = { ...withPoints(120).account, months: [{ month: '2026-11', earned: 400 }] }
    const quote = priced()
    expect(standingOf(aStore(), account, EVENING, quote)).toMatchObject({
      balance: 120,
      earned: 400,
      tier: { id: 'guest' },
      next: { tier: { id: 'friend' }, missing: 600 },
      rewards: [
        { reward: { id: 'two-off' }, missing: 0, off: 200 },
        { reward: { id: 'ten-off' }, missing: 280, off: 1000 },
      ],
      earns: 327,
    })
  })

  it('is nothing yet for who is new, and not to be had where the shop gives no points', () => {
    expect(standingOf(aStore(), null, EVENING)).toMatchObject({ balance: 0, earns: null })
    expect(standingOf(aStore({ loyalty: null }), empty, EVENING)).toBeNull()
  })
})
