import type { CommandName } from '@forno/domain/commands/all'
import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { wrongWith } from '@forno/domain/loyalty/testing/balance'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anAvailability } from '@forno/domain/testing/a-store'
import { aCheckout, valueOf } from '@forno/domain/testing/an-order'
import { aCustomer, aGuest, staffOf } from '@forno/domain/testing/people'
import { days } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import { nightOfPoints } from '../../../functions/src/loyalty/night-of-points.ts'
import { settlePoints } from '../../../functions/src/loyalty/settle-points.ts'
import { idsFrom } from '../../../functions/src/platform/ids.ts'
import { collectionAt, documentAt } from '../../../functions/src/platform/documents.ts'
import { joinPoints } from '../../../functions/src/platform/points.ts'
import { random } from '../random.ts'
import { type Desk, openDesk, refusedWith } from './desk.ts'

const customer = aCustomer()
const other = aCustomer('customer-2')
const cook = staffOf('centro', 'cook')
const manager = staffOf('centro', 'manager')
let desk: Desk
let count = 0

beforeEach(async () => {
  desk = await openDesk({ ids: idsFrom(random(7).below) })
  const { db } = desk.ctx
  await documentAt(db, 'stores/{store}/menus/{version}', 'centro', 'menu-1').set(aMenu())
  await documentAt(db, 'stores/{store}/live/{doc}', 'centro', 'availability').set(anAvailability())
})

const phones = new Map([
  ['customer-1', '+598 2000 0001'],
  ['customer-2', '+598 2000 0002'],
])
const phoneOf = (uid: string) => phones.get(uid) ?? '099 123 456'

async function place(by = customer, changes: Parameters<typeof aCheckout>[0] = {}) {
  count += 1
  const key = `checkout-key-${String(count).padStart(6, '0')}`
  const contact = { name: 'Test person', phone: phoneOf(by.uid) }
  const input = aCheckout({ fulfilment: { kind: 'pickup' }, key, contact, ...changes })
  return desk.give('placeOrder', input, by)
}
async function move(
  order: string,
  ...moves: ('accept' | 'prepare' | 'bake' | 'finish' | 'collect')[]
) {
  for (const name of moves) valueOf(await desk.give('moveOrder', { order, move: name }, cook))
  await desk.work()
}
/** Placed, baked and collected. */
async function had(by = customer, changes: Parameters<typeof aCheckout>[0] = {}): Promise<string> {
  const { order } = valueOf(await place(by, changes))
  await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
  return order
}

const allLines = async (): Promise<PointsLine[]> =>
  (await collectionAt(desk.ctx.db, 'points/{line}').get()).docs.map((doc) => doc.data())
/** An account, which is looked through on the way. */
async function accountOf(uid: string): Promise<LoyaltyAccount> {
  const found = (await documentAt(desk.ctx.db, 'loyalties/{uid}', uid).get()).data()
  if (!found) throw new Error(`${uid} has no account`)
  expect(wrongWith(found, await allLines())).toEqual([])
  return found
}
const storyOf = async (order: string): Promise<[string, number][]> =>
  (await allLines())
    .filter((line) => line.order === order)
    .map(({ kind, amount }) => [kind, amount])
const messagesTo = async (uid: string) =>
  (await collectionAt(desk.ctx.db, 'people/{uid}/messages/{message}', uid).get()).docs
    .map((doc) => doc.data())
    .filter(({ order }) => order === null)
const earned = 327

describe('an order', () => {
  it('earns points once it was collected, once, however often the work is done', async () => {
    const order = await had()
    expect((await accountOf(customer.uid)).balance).toBe(earned)
    await settlePoints(order, desk.ctx)
    await settlePoints(order, desk.ctx)
    expect(await storyOf(order)).toEqual([['earn', earned]])
  })

  it('that is refunded gives its points back', async () => {
    const order = await had()
    const ask = { what: { kind: 'whole' }, reason: 'cold', bearer: 'shop' } as const
    const key = 'a-key-of-this-refund'
    valueOf(await desk.give('refundOrder', { order, key, ...ask }, manager))
    await desk.work()
    expect(await storyOf(order)).toEqual([
      ['earn', earned],
      ['takeBack', -earned],
    ])
    expect(await accountOf(customer.uid)).toMatchObject({ balance: 0, owed: 0 })
  })

  it('may use a reward the second time, paid in the same commit as the order', async () => {
    await had()
    const { order } = valueOf(await place(customer, { reward: 'two-off' }))
    expect(await storyOf(order)).toEqual([['redeem', -100]])
    expect((await accountOf(customer.uid)).balance).toBe(earned - 100)
  })

  it('is refused with a reward that the points do not reach, and leaves nothing', async () => {
    expect(refusedWith(await place(customer, { reward: 'two-off' }))).toEqual([
      'pointsShort reward',
    ])
    expect(await allLines()).toEqual([])
  })

  it('that is cancelled gives its reward back, once', async () => {
    await had()
    const { order } = valueOf(await place(customer, { reward: 'two-off' }))
    valueOf(await desk.give('moveOrder', { order, move: 'cancel' }, customer))
    await desk.work()
    await settlePoints(order, desk.ctx)
    expect(await storyOf(order)).toEqual([
      ['giveBack', 100],
      ['redeem', -100],
    ])
    expect((await accountOf(customer.uid)).balance).toBe(earned)
  })

  it('is answered as before when it is sent again, though the points are spent by now', async () => {
    await had()
    const enough = { reward: 'two-off', key: 'checkout-key-again-1' }
    const first = valueOf(await place(customer, enough))
    for (let spent = 0; spent < 2; spent++) valueOf(await place(customer, { reward: 'two-off' }))
    expect(refusedWith(await place(customer, { reward: 'two-off' }))).toEqual([
      'pointsShort reward',
    ])
    expect(valueOf(await place(customer, enough))).toEqual(first)
  })
})

describe('a quote', () => {
  it('has the reward in its price, and says when its points are too few', async () => {
    const { store, menuVersion, lines, fulfilment, tip } = aCheckout({
      fulfilment: { kind: 'pickup' },
    })
    const cart = { store, menuVersion, lines, fulfilment, tip, reward: 'two-off' }
    const { quote, refusals } = valueOf(await desk.give('quoteCart', cart, customer))
    expect(quote.discounts).toHaveLength(1)
    expect(refusals).toMatchObject([{ code: 'pointsShort', params: { cost: 100, balance: 0 } }])
    await had()
    expect(valueOf(await desk.give('quoteCart', cart, customer)).refusals).toEqual([])
  })
})

describe('a guest who signs in', () => {
  it('brings their points along; an order that is finished later earns for the account', async () => {
    const guest = aGuest('guest-1')
    await had(guest)
    const { order } = valueOf(await place(guest))
    expect(await joinPoints(desk.ctx, guest.uid, customer.uid, 'centro')).toBe(earned)
    expect(await joinPoints(desk.ctx, guest.uid, customer.uid, 'centro')).toBe(0)
    await move(order, 'accept', 'prepare', 'bake', 'finish', 'collect')
    expect(await accountOf(customer.uid)).toMatchObject({ balance: 2 * earned, finished: 2 })
    expect(await accountOf(guest.uid)).toMatchObject({ balance: 0, movedTo: customer.uid })
  })
})

describe('a friend', () => {
  const codeOf = async (by = customer) => valueOf(await desk.give('makeFriendCode', {}, by)).code
  const use = (code: string, by = other, device?: string) =>
    desk.give('useFriendCode', { code, ...(device ? { device } : {}) }, by)
  const why = async (result: ReturnType<typeof desk.give<CommandName>>) => {
    const found = await result
    return found.ok ? 'ok' : found.refusals[0]?.params?.['why']
  }

  it('is paid for once, after their first order, to both; both are told', async () => {
    await had()
    const code = await codeOf()
    expect(await codeOf()).toBe(code)
    expect(valueOf(await use(code))).toEqual({ points: 100 })
    const first = await had(other)
    await had(other)
    await settlePoints(first, desk.ctx)
    expect((await accountOf(customer.uid)).balance).toBe(earned + 150)
    expect(await accountOf(other.uid)).toMatchObject({
      balance: 2 * earned + 100,
      friendOf: { person: customer.uid, state: 'paid' },
    })
    expect((await messagesTo(customer.uid)).map(({ params }) => params)).toEqual([
      { points: 150, as: 'referrer' },
    ])
    expect((await messagesTo(other.uid)).map(({ params }) => params)).toEqual([
      { points: 100, as: 'friend' },
    ])
  })

  it('does not count with a phone that somebody else has ordered with, however it is written', async () => {
    await had()
    valueOf(await use(await codeOf()))
    await had(other, { contact: { name: 'Somebody', phone: '2000-0001' } })
    expect(await accountOf(other.uid)).toMatchObject({
      balance: earned,
      friendOf: { state: 'no', why: 'same' },
    })
    expect((await accountOf(customer.uid)).balance).toBe(earned)
  })

  it('does not count from the same browser', async () => {
    const device = 'device-of-both-0001'
    await had(customer, { device })
    valueOf(await use(await codeOf(), other, device))
    await had(other)
    expect((await accountOf(other.uid)).friendOf).toMatchObject({ state: 'no', why: 'same' })
  })

  it('waits for who brought them to have ordered too', async () => {
    valueOf(await use(await codeOf()))
    await had(other)
    expect((await accountOf(other.uid)).friendOf?.state).toBe('waiting')
    await had()
    await had(other)
    expect((await accountOf(other.uid)).friendOf?.state).toBe('paid')
  })

  it('is refused with words that help', async () => {
    await had()
    const code = await codeOf()
    expect(await why(use('ABCDEFGH'))).toBe('unknown')
    expect(await why(use(code, customer))).toBe('own')
    valueOf(await use(code))
    expect(valueOf(await use(code))).toEqual({ points: 100 })
    const third = aCustomer('customer-3')
    await had(third)
    expect(await why(use(code, third))).toBe('notNew')
    expect(await why(use(await codeOf(third), other))).toBe('already')
  })

  it('counts for so many a year and no more', async () => {
    await had()
    const code = await codeOf()
    for (let n = 0; n < 4; n++) {
      const friend = aCustomer(`friend-${n}`)
      valueOf(await use(code, friend))
      await had(friend, { contact: { name: 'A friend', phone: `+598 3000 000${n}` } })
    }
    expect((await accountOf('friend-2')).friendOf?.state).toBe('paid')
    expect((await accountOf('friend-3')).friendOf).toMatchObject({ state: 'no', why: 'most' })
    expect((await accountOf(customer.uid)).balance).toBe(earned + 3 * 150)
  })
})

describe('the night', () => {
  it('takes out what is over, once, and has told of it before', async () => {
    await had()
    desk.pass(days(330))
    await nightOfPoints(desk.ctx)
    expect(await messagesTo(customer.uid)).toEqual([])
    desk.pass(days(10))
    await nightOfPoints(desk.ctx)
    await nightOfPoints(desk.ctx)
    const told = await messagesTo(customer.uid)
    expect(told.map(({ kind, params }) => [kind, params['points']])).toEqual([
      ['pointsExpire', earned],
    ])
    expect((await accountOf(customer.uid)).balance).toBe(earned)
    desk.pass(days(30))
    await nightOfPoints(desk.ctx)
    await nightOfPoints(desk.ctx)
    expect(await accountOf(customer.uid)).toMatchObject({ balance: 0, expiresAt: null })
    expect((await allLines()).filter(({ kind }) => kind === 'expire')).toHaveLength(1)
  })

  it('gives birthdays theirs once a year, to who has ordered, whatever the date is changed to', async () => {
    const born = (birthday: string) =>
      documentAt(desk.ctx.db, 'people/{uid}', customer.uid).set({
        name: 'Test person',
        phone: '',
        updatedAt: 0,
        birthday,
      })
    const balance = async () => (await accountOf(customer.uid)).balance
    await born('11-21')
    await nightOfPoints(desk.ctx)
    expect(await allLines()).toEqual([])
    await had()
    await nightOfPoints(desk.ctx)
    await nightOfPoints(desk.ctx)
    expect(await balance()).toBe(earned + 50)
    expect((await messagesTo(customer.uid)).map(({ kind }) => kind)).toEqual(['birthday'])
    desk.pass(days(5))
    await born('11-26')
    await nightOfPoints(desk.ctx)
    expect(await balance()).toBe(earned + 50)
    desk.pass(days(360))
    await born('11-21')
    await nightOfPoints(desk.ctx)
    const lines = (await allLines()).filter(({ kind }) => kind === 'birthday')
    expect(lines.map(({ id }) => id)).toEqual([
      'customer-1:birthday:2026',
      'customer-1:birthday:2027',
    ])
  })
})
