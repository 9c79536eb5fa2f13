import type { Shop } from '@forno/domain/order/place-order'
import { OUTSIDE } from '@forno/domain/testing/a-store'
import { aHalf, aLine, valueOf } from '@forno/domain/testing/an-order'
import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, give, postToCallable, rest, resultOf } from '../platform/testing/doors.ts'
import { closeShop, sellOut } from '../platform/testing/shop-changes.ts'
import { aSignedInCustomer, type SignedIn } from '../platform/testing/test-people.ts'
import { checkoutAt, documentsOfOrders, openTestShop } from '../platform/testing/test-shop.ts'

let shop: Shop
let customer: SignedIn

beforeAll(async () => {
  shop = await openTestShop()
  customer = await aSignedInCustomer()
})

/** Sends it and checks that it left nothing behind. */
async function refusedAs(input: unknown): Promise<string[]> {
  const before = await documentsOfOrders()
  const result = await give('placeOrder', input, customer)
  expect(result.ok).toBe(false)
  expect(await documentsOfOrders()).toEqual(before)
  return [...new Set(codesOf(result))]
}

const oneLine = (changes: object) => [{ ...aLine(), ...changes }]
const pizza = (left: object) => oneLine({ choice: { ...aLine().choice, left } })

describe('an order that cannot be is refused by the field it concerns, and leaves nothing behind', () => {
  const cases: [string, () => object, string[]][] = [
    ['no lines', () => ({ lines: [] }), ['emptyCart lines', 'belowMinimum lines']],
    [
      'an unknown item',
      () => ({ lines: pizza(aHalf('calzone')) }),
      ['unknownItem lines.0.choice.left.pizza'],
    ],
    [
      'an unknown topping',
      () => ({
        lines: pizza({ ...aHalf(), toppings: [{ ingredient: 'gravel', amount: 'extra' }] }),
      }),
      ['unknownTopping lines.0.choice.left.toppings.0'],
    ],
    [
      'an address out of zone',
      () => ({
        fulfilment: {
          kind: 'delivery',
          address: { street: 'Ruta', number: '1', at: [...OUTSIDE] },
        },
      }),
      ['outOfZone fulfilment.address'],
    ],
    [
      'less than the zone wants',
      () => ({
        lines: oneLine({ choice: { kind: 'product', item: 'cola', variant: 'can' } }),
      }),
      ['belowMinimum lines'],
    ],
    ['another total than agreed', () => ({ expectedTotal: 1 }), ['priceChanged expectedTotal']],
    ['a menu that is no longer the menu', () => ({ menuVersion: 'menu-0' }), ['menuChanged']],
    ['a tip of less than nothing', () => ({ tip: -1 }), ['invalid tip']],
    ['no phone to call', () => ({ contact: { name: 'A', phone: '?' } }), ['invalid contact.phone']],
    ['a field we do not know', () => ({ discount: 100 }), ['invalid discount']],
    ['a key that is none', () => ({ key: 'x' }), ['invalid key']],
  ]
  it.each(cases)('%s', async (_, changes, codes) => {
    const input = { ...checkoutAt(shop), ...changes() }
    expect(await refusedAs(input)).toEqual(codes)
  })

  it.each([0, -1, 0.5, NaN, 1e9, '2', null])('a quantity of %s', async (quantity) => {
    const input = { ...checkoutAt(shop), lines: oneLine({ quantity }) }
    expect(await refusedAs(input)).toEqual(['invalid lines.0.quantity'])
  })

  it('a note that is too long', async () => {
    expect(await refusedAs({ ...checkoutAt(shop), note: 'x'.repeat(501) })).toEqual([
      'invalid note',
    ])
  })

  it('a note of a megabyte', async () => {
    const note = 'x'.repeat(1_000_000)
    expect(await refusedAs({ ...checkoutAt(shop), note })).toEqual(['invalid note'])
    const answer = await rest('POST', `/stores/${shop.store.id}/orders`, {
      body: { ...checkoutAt(shop), note },
      by: customer,
    })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({ refusals: [{ field: 'note' }] })
  })

  it('a shop that is closed', async () => {
    const closed = await openTestShop()
    await closeShop(closed)
    expect(await refusedAs(checkoutAt(closed))).toEqual(['shopClosed'])
  })

  it('a topping that is sold out', async () => {
    const short = await openTestShop()
    await sellOut(short, 'ingredient', 'basil')
    const input = checkoutAt(short, { lines: [aLine()] })
    expect(await refusedAs(input)).toEqual(['soldOut lines.0.choice.left.toppings'])
  })

  it('a shop that does not exist', async () => {
    expect(await refusedAs({ ...checkoutAt(shop), store: 'nowhere' })).toEqual(['notFound store'])
  })
})

describe('an order of somebody else', () => {
  it('is not there, whatever is asked of it', async () => {
    const { order } = valueOf(await give('placeOrder', checkoutAt(shop), customer))
    const stranger = await aSignedInCustomer()
    const before = await documentsOfOrders()
    for (const id of [order, 'NoSuchOrderIsAnywhere']) {
      expect(codesOf(await give('readOrder', { order: id }, stranger))).toEqual(['notFound order'])
      const cancel = { order: id, move: 'cancel' }
      expect(codesOf(await give('moveOrder', cancel, stranger))).toEqual(['notFound order'])
    }
    expect(valueOf(await give('listMyOrders', {}, stranger)).orders).toEqual([])
    expect(await documentsOfOrders()).toEqual(before)
  })
})

describe('what is no command at all', () => {
  it.each([
    [{ command: 'dropTables', input: {} }, 'notFound command'],
    [{ command: 'toString', input: {} }, 'notFound command'],
    [{ command: 'placeOrder', input: {}, as: 'admin' }, 'invalid as'],
    [null, 'invalid'],
    ['placeOrder', 'invalid'],
  ])('%j is refused', async (data, code) => {
    expect(codesOf(await resultOf(await postToCallable(data, customer)))).toContain(code)
  })
})
