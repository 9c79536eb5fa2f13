import { describe, expect, it } from 'vitest'
import type { Refusal } from '../refusal/refusal.ts'
import { aMenu } from '../testing/a-menu.ts'
import {
  aCheckout,
  aDeliveryTo,
  aHalf,
  aHalfAndHalf,
  aLine,
  aShop,
  EVENING,
} from '../testing/an-order.ts'
import { anAvailability, aStore, closedAllWeek, OUTSIDE } from '../testing/a-store.ts'
import { aCustomer } from '../testing/people.ts'
import { days, minutes } from '../time/millis.ts'
import { missingIn } from './cart-refusals.ts'
import { type PlaceOrderInput, placeOrder, type Shop } from './place-order.ts'

const ids = { order: 'order-0001', code: 'K7M2', tracking: 'order-0001.signature' }

/** Why an order is refused; nothing when it is taken. */
const refusals = (input: PlaceOrderInput, shop: Shop = aShop()): Refusal[] => {
  const result = placeOrder(shop, input, aCustomer(), ids, EVENING)
  return result.ok ? [] : result.refusals
}

const soldOut = (kind: 'ingredient' | 'item', ...names: string[]): Shop =>
  aShop({
    availability: anAvailability({
      soldOut: names.map((id) => ({ kind, id, until: EVENING + days(1) })),
    }),
  })

const closed = (changes: Partial<ReturnType<typeof aStore>['hours']> = {}): Shop =>
  aShop({ store: aStore({ hours: { ...aStore().hours, week: closedAllWeek, ...changes } }) })

describe('what cannot be ordered is refused by its field:', () => {
  const toppedWith = (ingredient: string) =>
    aLine({
      choice: {
        kind: 'pizza',
        size: 'l',
        crust: 'classic',
        left: aHalf('margherita', { toppings: [{ ingredient, amount: 'normal' }] }),
      },
    })
  const opens = EVENING + minutes(16 * 60)
  const cases: [string, PlaceOrderInput, Shop, Refusal][] = [
    [
      'an unknown item',
      aCheckout({
        lines: [
          aLine(),
          aLine({ key: 'b', choice: { kind: 'product', item: 'beer', variant: 'can' } }),
        ],
      }),
      aShop(),
      { code: 'unknownItem', field: 'lines.1.choice.item', params: { id: 'beer' } },
    ],
    [
      'an unknown topping on a half',
      aCheckout({ lines: [toppedWith('ham')] }),
      aShop(),
      { code: 'unknownTopping', field: 'lines.0.choice.left.toppings.0', params: { id: 'ham' } },
    ],
    [
      'an empty cart',
      aCheckout({ lines: [], fulfilment: { kind: 'pickup' } }),
      aShop(),
      { code: 'emptyCart', field: 'lines' },
    ],
    [
      'a closed shop, saying when it opens',
      aCheckout(),
      closed({ week: { ...closedAllWeek, sun: [{ from: '12:00', to: '23:00' }] } }),
      { code: 'shopClosed', params: { opens, timeZone: 'America/Montevideo' } },
    ],
    ['a shop that never opens again', aCheckout(), closed(), { code: 'shopClosed', params: {} }],
    [
      'a sold-out topping inside the right half',
      aCheckout(),
      soldOut('ingredient', 'mushrooms'),
      {
        code: 'soldOut',
        field: 'lines.1.choice.right.toppings',
        params: { id: 'mushrooms', name: 'mushrooms' },
      },
    ],
    [
      'a sold-out sauce of the right half',
      aCheckout(),
      soldOut('ingredient', 'cream'),
      {
        code: 'soldOut',
        field: 'lines.1.choice.right.sauce',
        params: { id: 'cream', name: 'cream' },
      },
    ],
    [
      'a sold-out dough',
      aCheckout({ lines: [aLine()] }),
      soldOut('ingredient', 'wheat-dough'),
      {
        code: 'soldOut',
        field: 'lines.0.choice.crust',
        params: { id: 'wheat-dough', name: 'wheat dough' },
      },
    ],
    [
      'a sold-out ingredient of a side',
      aCheckout({
        lines: [
          aLine({ quantity: 2, choice: { kind: 'product', item: 'garlic-bread', variant: 'one' } }),
        ],
      }),
      soldOut('ingredient', 'garlic'),
      { code: 'soldOut', field: 'lines.0.choice.item', params: { id: 'garlic', name: 'garlic' } },
    ],
    [
      'a sold-out recipe as a half',
      aCheckout(),
      soldOut('item', 'funghi'),
      {
        code: 'soldOut',
        field: 'lines.1.choice.right.pizza',
        params: { id: 'funghi', name: 'funghi' },
      },
    ],
    [
      'a sold-out drink',
      aCheckout({
        lines: [
          aLine(),
          aLine({ key: 'b', choice: { kind: 'product', item: 'cola', variant: 'can' } }),
        ],
      }),
      soldOut('item', 'cola'),
      { code: 'soldOut', field: 'lines.1.choice.item', params: { id: 'cola', name: 'cola' } },
    ],
    [
      'an address out of zone',
      aCheckout({ fulfilment: aDeliveryTo(OUTSIDE) }),
      aShop(),
      { code: 'outOfZone', field: 'fulfilment.address' },
    ],
    [
      'a cart below the zone’s minimum, saying how much is missing',
      aCheckout({
        lines: [aLine({ choice: { kind: 'product', item: 'cola', variant: 'bottle' } })],
      }),
      aShop(),
      {
        code: 'belowMinimum',
        field: 'lines',
        params: { minimum: 1000, missing: 580, zone: 'Near' },
      },
    ],
    [
      'delivery while it is off',
      aCheckout(),
      aShop({ store: aStore({ delivery: false }) }),
      { code: 'deliveryOff', field: 'fulfilment' },
    ],
    [
      'pickup while it is off',
      aCheckout({ fulfilment: { kind: 'pickup' } }),
      aShop({ store: aStore({ pickup: false }) }),
      { code: 'pickupOff', field: 'fulfilment' },
    ],
    [
      'a total that is not the one agreed to',
      aCheckout({ expectedTotal: 3000 }),
      aShop(),
      { code: 'priceChanged', field: 'expectedTotal', params: { was: 3000, now: 3474 } },
    ],
    [
      'a menu that has been replaced',
      aCheckout({ menuVersion: 'menu-0' }),
      aShop(),
      { code: 'menuChanged', params: { was: 3474, now: 3474 } },
    ],
    [
      'a banknote that is not enough',
      aCheckout({ payment: { method: 'cash', changeFrom: 3400 } }),
      aShop(),
      {
        code: 'invalid',
        field: 'payment.changeFrom',
        params: { problem: 'is less than the total' },
      },
    ],
  ]

  it.each(cases)('%s', (_, input, shop, refusal) => {
    expect(refusals(input, shop)).toEqual([refusal])
  })
})

describe('what is exactly enough is taken:', () => {
  const onlyCola = [aLine({ choice: { kind: 'product', item: 'cola', variant: 'bottle' } })]
  const enough: [string, PlaceOrderInput, Shop?][] = [
    [
      'goods worth just the minimum',
      aCheckout({
        lines: [aLine({ choice: { kind: 'product', item: 'cola', variant: 'can' }, quantity: 4 })],
      }),
    ],
    [
      'less than the minimum, picked up',
      aCheckout({ lines: onlyCola, fulfilment: { kind: 'pickup' } }),
    ],
    ['a banknote of just the total', aCheckout({ payment: { method: 'cash', changeFrom: 3474 } })],
    [
      'a pizza whose sauce is sold out, without sauce',
      aCheckout({
        lines: [
          aLine({
            choice: {
              kind: 'pizza',
              size: 'l',
              crust: 'classic',
              left: aHalf('funghi', { sauce: { id: 'alfredo', amount: 'no' } }),
            },
          }),
        ],
      }),
      soldOut('ingredient', 'cream'),
    ],
    [
      'what is sold out, but was left off',
      aCheckout({
        lines: [
          aLine({
            choice: {
              kind: 'pizza',
              size: 'l',
              crust: 'classic',
              left: aHalf('margherita', { toppings: [{ ingredient: 'basil', amount: 'no' }] }),
            },
          }),
        ],
      }),
      soldOut('ingredient', 'basil'),
    ],
    [
      'what is sold out elsewhere on the card',
      aCheckout(),
      soldOut('ingredient', 'anchovies', 'garlic'),
    ],
    [
      'what was sold out until this very moment',
      aCheckout(),
      aShop({
        availability: anAvailability({ soldOut: [{ kind: 'item', id: 'funghi', until: EVENING }] }),
      }),
    ],
  ]
  it.each(enough)('%s', (_, input, shop) => {
    expect(refusals(input, shop)).toEqual([])
  })
})

describe('several reasons', () => {
  it('are told all at once; a total is only compared once there is one to agree to', () => {
    const shop = {
      ...soldOut('ingredient', 'mushrooms', 'wheat-dough'),
      store: aStore({ hours: { ...aStore().hours, week: closedAllWeek } }),
    }
    const input = aCheckout({
      fulfilment: aDeliveryTo(OUTSIDE),
      expectedTotal: 1,
      payment: { method: 'cash', changeFrom: 5 },
      lines: [aHalfAndHalf()],
    })
    expect(refusals(input, shop).map(({ code, field }) => `${code} ${field ?? ''}`.trim())).toEqual(
      [
        'shopClosed',
        'outOfZone fulfilment.address',
        'soldOut lines.0.choice.crust',
        'soldOut lines.0.choice.right.toppings',
      ],
    )
  })

  it('are told all at once, also when something is unknown and nothing can be priced', () => {
    const input = aCheckout({
      fulfilment: aDeliveryTo(OUTSIDE),
      lines: [aLine({ choice: { kind: 'product', item: 'beer', variant: 'can' } }), aHalfAndHalf()],
    })
    const codes = refusals(input, soldOut('item', 'funghi')).map(({ code }) => code)
    expect(codes).toEqual(['unknownItem', 'outOfZone', 'soldOut'])
  })

  it('are told all at once when it is only about money', () => {
    const input = aCheckout({ expectedTotal: 1, payment: { method: 'cash', changeFrom: 5 } })
    expect(refusals(input).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'priceChanged expectedTotal',
      'invalid payment.changeFrom',
    ])
  })

  it('name the menu rather than the price, when both are not what they were', () => {
    const input = aCheckout({ menuVersion: 'menu-0', expectedTotal: 3000 })
    expect(refusals(input)).toEqual([{ code: 'menuChanged', params: { was: 3000, now: 3474 } }])
  })
})

describe('what is sold out', () => {
  it('is called by the name of what it is, when a dish and an ingredient share an id', () => {
    const bowl = { id: 'olives', name: 'Bowl of olives', ingredients: ['olives', 'garlic'] }
    const items = aMenu().items.map((item) =>
      item.kind === 'product' && item.id === 'cola' ? { ...item, ...bowl } : item,
    )
    const choice = { kind: 'product', item: 'olives', variant: 'can' } as const
    const names = (missing: Parameters<typeof missingIn>[2]) =>
      missingIn(aMenu({ items }), choice, missing).map(({ name }) => name)
    const none = new Set<string>()
    expect(names({ items: new Set(['olives']), ingredients: none })).toEqual(['Bowl of olives'])
    expect(names({ items: none, ingredients: new Set(['olives']) })).toEqual(['olives'])
  })
})
