import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { CartLine } from '../cart/cart.ts'
import type { Choice, Half } from '../cart/choice.ts'
import { MAX_CENTS, sum } from '../money/cents.ts'
import { aMenu } from '../testing/a-menu.ts'
import { aHalf, aHalfAndHalf, aLine, valueOf } from '../testing/an-order.ts'
import { aStore } from '../testing/a-store.ts'
import { anyCart } from '../testing/arbitraries.ts'
import { brokenPromises } from '../testing/quote-promises.ts'
import { type CartToPrice, priceCart } from './price-cart.ts'
import { type Quote, quoteSchema } from './quote.ts'

const quoted = (cart: CartToPrice) => valueOf(priceCart(cart))

const turnedAround = (choice: Choice): Choice =>
  choice.kind === 'pizza' && choice.right
    ? { ...choice, left: choice.right, right: choice.left }
    : choice

const withToppingsReversed = (choice: Choice): Choice => {
  if (choice.kind === 'product') return choice
  const reversed = ({ toppings, ...half }: Half) => ({
    ...half,
    toppings: toppings.toReversed(),
  })
  return {
    ...choice,
    left: reversed(choice.left),
    ...(choice.right ? { right: reversed(choice.right) } : {}),
  }
}

/** What must not change when only the order of things does. */
const amounts = ({ lines, total, goods, discounts, taxes }: Quote) => [
  total,
  goods,
  ...lines.flatMap((line) => [line.unit, line.total]),
  ...[...discounts, ...taxes].map(({ amount }) => amount),
]

const withChoices = (cart: CartToPrice, change: (choice: Choice) => Choice): CartToPrice => ({
  ...cart,
  lines: cart.lines.map((line) => ({ ...line, choice: change(line.choice) })),
})

/** As many as the issue asks for, with their quotes: made once, since each promise looks at all of them. */
const carts = fc.sample(anyCart, 10_000).map((cart) => ({ cart, quote: quoted(cart) }))

/** Checks every cart; when one fails, fast-check looks for the smallest that does, and tells it. */
function always(check: (cart: CartToPrice, quote: Quote) => void) {
  try {
    for (const { cart, quote } of carts) check(cart, quote)
  } catch (error) {
    const property = fc.property(anyCart, (cart) => check(cart, quoted(cart)))
    fc.assert(property, { numRuns: 10_000 })
    throw error
  }
}

describe('any of ten thousand carts', { timeout: 30_000 }, () => {
  it('keeps every promise of a quote: sums to the cent, whole numbers, nothing below zero', () => {
    always((_, quote) => expect(brokenPromises(quote)).toEqual([]))
  })

  it('costs the same with its lines in another order, and so does each line', () => {
    always((cart, quote) => {
      const other = quoted({ ...cart, lines: cart.lines.toReversed() })
      expect(amounts({ ...other, lines: other.lines.toReversed() })).toEqual(amounts(quote))
    })
  })

  it('costs the same with the toppings of each half in another order', () => {
    always((cart, quote) => {
      expect(amounts(quoted(withChoices(cart, withToppingsReversed)))).toEqual(amounts(quote))
    })
  })

  it('costs the same with every pizza turned around', () => {
    always((cart, quote) => {
      expect(amounts(quoted(withChoices(cart, turnedAround)))).toEqual(amounts(quote))
    })
  })

  it('costs the same when a line of several pieces is split into two lines', () => {
    always((cart, quote) => {
      const split = cart.lines.flatMap((line): CartLine[] => {
        const rest = Math.floor(line.quantity / 2)
        return rest === 0
          ? [line]
          : [
              { ...line, quantity: line.quantity - rest },
              { ...line, key: `${line.key}-rest`, quantity: rest },
            ]
      })
      const { goods, total } = quoted({ ...cart, lines: split })
      expect([goods, total]).toEqual([quote.goods, quote.total])
    })
  })

  it('is never cheaper by the dearer rule than by the average', () => {
    always(({ halves, ...cart }, quote) => {
      const base = halves.base === 'dearer' ? 'average' : 'dearer'
      const other = quoted({ ...cart, halves: { ...halves, base } })
      const [dearer, average] = base === 'dearer' ? [other, quote] : [quote, other]
      expect(dearer.goods).toBeGreaterThanOrEqual(average.goods)
    })
  })

  it('comes as the shape that quotes are sent and stored in', () => {
    always((_, quote) => expect(v.is(quoteSchema, quote)).toBe(true))
  })

  it('is really any: halves, changes, several lines, fees, discounts above the goods all occur', () => {
    const often = (what: (cart: CartToPrice, quote: Quote) => boolean) =>
      expect(carts.filter(({ cart, quote }) => what(cart, quote)).length).toBeGreaterThan(300)
    const choices = ({ lines }: CartToPrice) => lines.map(({ choice }) => choice)
    often(({ lines }) => lines.length === 0)
    often(({ lines }) => lines.length > 3)
    often((cart) => choices(cart).some((one) => one.kind === 'product'))
    often((_, { lines }) =>
      lines.some(({ choice }) => choice.kind === 'pizza' && choice.right !== undefined),
    )
    often((_, { lines }) => lines.some(({ parts }) => parts.some(({ side }) => side !== 'whole')))
    often(({ taxes, fees }) => taxes.mode === 'added' && fees.length > 0)
    often((cart, quote) => sum(cart.discounts.map(({ amount }) => amount)) > quote.goods)
  })
})

const aCart = (changes: Partial<CartToPrice> = {}): CartToPrice => ({
  menu: aMenu(),
  halves: aStore().halves,
  taxes: aStore().taxes,
  lines: [aLine()],
  fees: [],
  discounts: [],
  tip: 0,
  ...changes,
})

const cola: CartLine = {
  key: 'cola',
  choice: { kind: 'product', item: 'cola', variant: 'can' },
  quantity: 2,
}

describe('a cart', () => {
  it('with nothing in it costs its tip and fees', () => {
    const quote = quoted(aCart({ lines: [], fees: [{ id: 'delivery', amount: 199 }], tip: 100 }))
    expect([quote.goods, quote.total]).toEqual([0, 299])
  })

  it('holds its tax where prices include it', () => {
    // 15.25 at 10 % holds 1.39; two colas 5.00 at 22 % hold 0.90.
    const quote = quoted(aCart({ lines: [aLine(), cola] }))
    expect(quote.total).toBe(2025)
    expect(quote.taxes).toEqual([
      { class: 'drink', name: 'VAT 22 %', rate: 2200, amount: 90 },
      { class: 'food', name: 'VAT 10 %', rate: 1000, amount: 139 },
    ])
    expect(quote.lines.map(({ tax }) => tax)).toEqual([139, 90])
  })

  it('gets tax on top where prices do not include it, on fees too, never on the tip', () => {
    const taxes = { ...aStore().taxes, mode: 'added' as const, feeClass: 'food' }
    const fees = [{ id: 'delivery' as const, amount: 199 }]
    const quote = quoted(aCart({ taxes, fees, tip: 1000 }))
    // 10 % on 15.25 + 1.99, rounded once.
    expect(quote.taxes.map(({ amount }) => amount)).toEqual([172])
    expect(quote.total).toBe(1525 + 199 + 172 + 1000)
    expect(quote.fees).toEqual([{ id: 'delivery', amount: 199, tax: 20 }])
  })

  it('is taxed on what is left after discounts', () => {
    const quote = quoted(aCart({ discounts: [{ id: 'deal', label: 'Deal', amount: 425 }] }))
    expect(quote.total).toBe(1100)
    expect(quote.taxes.map(({ amount }) => amount)).toEqual([100])
  })

  it('gives discounts in their order until the goods are free, and nothing more', () => {
    const discounts = [1500, 100, 5].map((amount, n) => ({ id: `deal-${n}`, label: '', amount }))
    const quote = quoted(aCart({ discounts }))
    expect(quote.discounts.map(({ amount }) => amount)).toEqual([1500, 25])
    expect(quote.total).toBe(0)
  })

  it('keeps a note that says something and drops an empty one', () => {
    const lines = [aLine({ note: 'well done' }), aHalfAndHalf({ note: '' })]
    expect(quoted(aCart({ lines })).lines.map(({ note }) => note)).toEqual(['well done', undefined])
  })

  it('names every unknown thing by its line and field at once', () => {
    const result = priceCart(
      aCart({
        lines: [
          aLine({ choice: { kind: 'product', item: 'beer', variant: 'can' } }),
          cola,
          aLine({
            choice: { kind: 'pizza', size: 'xl', crust: 'stuffed', left: aHalf('calzone') },
          }),
        ],
      }),
    )
    expect(result).toEqual({
      ok: false,
      refusals: [
        { code: 'unknownItem', field: 'lines.0.choice.item', params: { id: 'beer' } },
        { code: 'unknownSize', field: 'lines.2.choice.size', params: { id: 'xl' } },
        { code: 'unknownCrust', field: 'lines.2.choice.crust', params: { id: 'stuffed' } },
        { code: 'unknownItem', field: 'lines.2.choice.left.pizza', params: { id: 'calzone' } },
      ],
    })
  })

  it('beyond belief is refused, tax and fees counted in', () => {
    const gold = aMenu({
      items: aMenu().items.map((item) =>
        item.kind === 'pizza' ? { ...item, prices: { l: MAX_CENTS } } : item,
      ),
    })
    expect(quoted(aCart({ menu: gold })).total).toBe(MAX_CENTS)
    const tooMuch = { ok: false, refusals: [{ code: 'tooMuch', field: 'lines' }] }
    expect(priceCart(aCart({ menu: gold, lines: [aLine({ quantity: 2 })] }))).toEqual(tooMuch)
    expect(priceCart(aCart({ menu: gold, tip: 1 }))).toEqual(tooMuch)
    const taxes = { ...aStore().taxes, mode: 'added' as const }
    expect(priceCart(aCart({ menu: gold, taxes }))).toEqual(tooMuch)
  })
})
