import { describe, expect, it } from 'vitest'
import { read } from '../refusal/invalid.ts'
import { aCheckout, aHalf, aLine } from '../testing/an-order.ts'
import { MAX_TIP, placeOrderInputSchema } from './place-order.ts'

/** What the shop says to a checkout as it may come over the wire: `field: problem`, one a line. */
const problems = (input: unknown): string[] => {
  const result = read(placeOrderInputSchema, input)
  return result.ok
    ? []
    : result.refusals.map(({ code, field, params }) => {
        expect(code).toBe('invalid')
        return `${field}: ${params?.['problem']}`
      })
}

const MEGABYTE = 'x'.repeat(1_000_000)

const withLine = (changes: Record<string, unknown>) => ({
  ...aCheckout(),
  lines: [{ ...aLine(), ...changes }],
})
const withHalf = (changes: Record<string, unknown>) =>
  withLine({
    choice: { kind: 'pizza', size: 'l', crust: 'classic', left: { ...aHalf(), ...changes } },
  })
const withContact = (changes: Record<string, unknown>) => ({
  ...aCheckout(),
  contact: { name: 'Test person', phone: '+598 2000 0001', ...changes },
})
const withAddress = (changes: Record<string, unknown>) => ({
  ...aCheckout(),
  fulfilment: {
    kind: 'delivery',
    address: { street: 'Calle', number: '1', at: [-56.19, -34.9], ...changes },
  },
})

describe('a checkout', () => {
  it('as the browser makes it is read as it is', () => {
    expect(read(placeOrderInputSchema, aCheckout())).toEqual({ ok: true, value: aCheckout() })
  })

  it.each<[string, unknown, string]>([
    ['quantity 0', withLine({ quantity: 0 }), 'lines.0.quantity: must be at least 1'],
    ['quantity −1', withLine({ quantity: -1 }), 'lines.0.quantity: must be at least 1'],
    ['quantity 0.5', withLine({ quantity: 0.5 }), 'lines.0.quantity: must be a whole number'],
    ['quantity NaN', withLine({ quantity: Number.NaN }), 'lines.0.quantity: must be a number'],
    [
      'quantity null, as NaN comes over the wire',
      withLine({ quantity: null }),
      'lines.0.quantity: must be a number',
    ],
    ['quantity ∞', withLine({ quantity: Infinity }), 'lines.0.quantity: must be a whole number'],
    [
      'quantity 10⁹',
      withLine({ quantity: 1e9 }),
      'lines.0.quantity: must be at most 30: please call the shop for more',
    ],
    ['quantity "2"', withLine({ quantity: '2' }), 'lines.0.quantity: must be a number'],
    ['no quantity', withLine({ quantity: undefined }), 'lines.0.quantity: must be a number'],
    ['a 1 MB note', { ...aCheckout(), note: MEGABYTE }, 'note: must be at most 500 characters'],
    [
      'a 1 MB note on a line',
      withLine({ note: MEGABYTE }),
      'lines.0.note: must be at most 200 characters',
    ],
    ['a 1 MB name', withContact({ name: MEGABYTE }), 'contact.name: is too long'],
    ['a 1 MB item', withHalf({ pizza: MEGABYTE }), 'lines.0.choice.left.pizza: is too long'],
    [
      'an item that is no name',
      withHalf({ pizza: '../menu' }),
      'lines.0.choice.left.pizza: is not a known name',
    ],
    ['a price of its own', { ...aCheckout(), total: 1 }, 'total: is not something we know'],
    ['a price on a line', withLine({ unit: 1 }), 'lines.0.unit: is not something we know'],
    [
      'a price on a half',
      withHalf({ price: 1 }),
      'lines.0.choice.left.price: is not something we know',
    ],
    [
      'something neither pizza nor product',
      withLine({ choice: { kind: 'car' } }),
      'lines.0.choice.kind: is not one of the choices',
    ],
    [
      'an amount nobody offers',
      withHalf({ toppings: [{ ingredient: 'olives', amount: 'lots' }] }),
      'lines.0.choice.left.toppings.0.amount: is not one of the choices',
    ],
    [
      '31 changes to a pizza',
      withHalf({
        toppings: Array.from({ length: 31 }, (_, n) => ({ ingredient: `t${n}`, amount: 'normal' })),
      }),
      'lines.0.choice.left.toppings: has more changes than a pizza can hold',
    ],
    [
      'a topping twice on one half',
      withHalf({
        toppings: ['light', 'extra'].map((amount) => ({ ingredient: 'olives', amount })),
      }),
      'lines.0.choice.left.toppings: has the same topping twice',
    ],
    [
      'the same line key twice',
      { ...aCheckout(), lines: [aLine(), aLine()] },
      'lines: has the same line twice',
    ],
    [
      '41 lines',
      { ...aCheckout(), lines: Array.from({ length: 41 }, (_, n) => aLine({ key: `${n}` })) },
      'lines: must be at most 40 different things',
    ],
    ['lines that are no list', { ...aCheckout(), lines: {} }, 'lines: must be a list'],
    ['a negative tip', { ...aCheckout(), tip: -1 }, 'tip: must not be negative'],
    ['a tip with a fraction', { ...aCheckout(), tip: 0.5 }, 'tip: must be a whole number of cents'],
    ['a tip beyond belief', { ...aCheckout(), tip: MAX_TIP + 1 }, 'tip: is more than a tip'],
    [
      'a total with a fraction',
      { ...aCheckout(), expectedTotal: 12.5 },
      'expectedTotal: must be a whole number of cents',
    ],
    ['no name', withContact({ name: '  ' }), 'contact.name: is missing'],
    ['no phone', withContact({ phone: undefined }), 'contact.phone: is missing'],
    [
      'a phone of letters',
      withContact({ phone: 'call me maybe' }),
      'contact.phone: is not a phone number we can call',
    ],
    [
      'a phone of five digits',
      withContact({ phone: '12345' }),
      'contact.phone: is not a phone number we can call',
    ],
    [
      'a phone of signs',
      withContact({ phone: '+-----------' }),
      'contact.phone: is not a phone number we can call',
    ],
    [
      'a phone of 16 digits',
      withContact({ phone: '1'.repeat(16) }),
      'contact.phone: is not a phone number we can call',
    ],
    [
      'an address without a street',
      withAddress({ street: ' ' }),
      'fulfilment.address.street: is missing',
    ],
    [
      'a place that is not on earth',
      withAddress({ at: [-56, 91] }),
      'fulfilment.address.at.1: must be a latitude from -90 to 90',
    ],
    [
      'a way to pay that nobody knows',
      { ...aCheckout(), payment: { method: 'shells' } },
      'payment.method: is not one of the choices',
    ],
    [
      'a card without saying whether to keep it',
      { ...aCheckout(), payment: { method: 'card' } },
      'payment.keep: is missing',
    ],
    [
      'a banknote with a card',
      { ...aCheckout(), payment: { method: 'card', keep: false, changeFrom: 5000 } },
      'payment.changeFrom: is not something we know',
    ],
    [
      'a banknote with a fraction',
      { ...aCheckout(), payment: { method: 'cash', changeFrom: 1.5 } },
      'payment.changeFrom: must be a whole number of cents',
    ],
    ['a short key', { ...aCheckout(), key: 'short' }, 'key: is not a checkout key'],
    [
      'a key that is a path',
      { ...aCheckout(), key: '../../orders/other' },
      'key: is not a checkout key',
    ],
    ['nothing at all', undefined, ': is missing'],
    ['a text', 'one margherita please', ': must be a group of fields'],
  ])('with %s is refused by its field', (_, input, problem) => {
    expect(problems(input)).toEqual([problem])
  })

  it('is told everything that is wrong with it at once, each field once', () => {
    const input = {
      ...withLine({ quantity: 0.5, note: MEGABYTE }),
      tip: -1,
      contact: { name: '', phone: 'x' },
      coupon: 'FREE',
    }
    expect(
      problems(input)
        .map((problem) => problem.split(':')[0])
        .toSorted(),
    ).toEqual([
      'contact.name',
      'contact.phone',
      'coupon',
      'lines.0.note',
      'lines.0.quantity',
      'tip',
    ])
  })

  it.each(['+598 2000 0001', '099 123 456', '(555) 123-4567', '2900-1234', '+1 (555) 123.4567'])(
    'can be called at %s',
    (phone) => {
      expect(problems(withContact({ phone }))).toEqual([])
    },
  )

  it('is trimmed where people type blanks', () => {
    const result = read(
      placeOrderInputSchema,
      withContact({ name: ' Test ', phone: ' 2900 1234 ' }),
    )
    expect(result).toMatchObject({ value: { contact: { name: 'Test', phone: '2900 1234' } } })
  })
})
