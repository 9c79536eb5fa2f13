import * as fc from 'fast-check'
import type { CartLine } from '../cart/cart.ts'
import { type Amount, amounts, type Choice, type Half } from '../cart/choice.ts'
import type { Menu } from '../menu/menu.ts'
import type { CartToPrice } from '../pricing/price-cart.ts'
import type { HalvesRule, Taxes } from '../store/store.ts'
import { aMenu } from './a-menu.ts'

/**
 * Random menus, carts and shops for property tests. Each is built from plain numbers by a `map`, without
 * chaining arbitraries: ten thousand carts take seconds, and what fails still shrinks.
 */
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

const LARGEST_PRICE = 4000
const NUMBERS = 60

/** A list of numbers without end: the given ones over and over. */
const takerOf = (numbers: readonly number[]) => {
  let next = 0
  return () => at(numbers, next++)
}

function menuFrom(numbers: readonly number[]): Menu {
  const take = takerOf(numbers)
  const card = aMenu()
  /** Always offered in M; in S and L mostly. */
  const prices = (): Record<string, number> => {
    const [s, m, l] = [take(), take(), take()]
    return { ...(s % 7 === 1 ? {} : { s }), m, ...(l % 7 === 1 ? {} : { l }) }
  }
  const taxClass = () => (take() % 3 === 1 ? 'drink' : 'food')
  return {
    ...card,
    crusts: card.crusts.map((crust) => ({ ...crust, prices: prices() })),
    sauces: card.sauces.map((sauce) => ({ ...sauce, prices: prices() })),
    toppings: card.toppings.map((topping) => ({ ...topping, prices: prices() })),
    items: card.items.map((item) => {
      if (item.kind === 'product') {
        const variants = item.variants.map((variant) => ({ ...variant, price: take() }))
        return { ...item, taxClass: taxClass(), variants }
      }
      const recipe = take()
      return {
        ...item,
        taxClass: taxClass(),
        prices: prices(),
        sauce: at(card.sauces, take()).id,
        toppings: card.toppings
          .filter((_, bit) => (recipe >> bit) % 2 === 1)
          .map(({ ingredient }) => ingredient),
      }
    }),
  }
}

/** The builders' card with any prices (0 too), any recipes, and sizes that not everything comes in. */
export const anyMenu: fc.Arbitrary<Menu> = fc
  .array(fc.nat(LARGEST_PRICE), { minLength: NUMBERS, maxLength: NUMBERS })
  .map(menuFrom)

export const anyHalvesRule: fc.Arbitrary<HalvesRule> = fc.record({
  base: fc.constantFrom('dearer', 'average'),
  topping: fc.constantFrom('half', 'full'),
})

const rate = fc.oneof(fc.constantFrom(0, 825, 1000, 2200), fc.nat(10_000))

export const anyTaxes: fc.Arbitrary<Taxes> = fc
  .record({
    mode: fc.constantFrom('included' as const, 'added' as const),
    food: rate,
    drink: rate,
    feeClass: fc.constantFrom('food', 'drink'),
  })
  .map(({ mode, food, drink, feeClass }) => ({
    mode,
    classes: { food: { name: 'Food', rate: food }, drink: { name: 'Drink', rate: drink } },
    feeClass,
  }))

type MaybeAmount = Amount | undefined
const maybeAmount: fc.Arbitrary<MaybeAmount> = fc.constantFrom(undefined, undefined, ...amounts)

interface RawHalf {
  pizza: number
  sauce: number
  sauceAmount: MaybeAmount
  /** One for each topping of the card. */
  toppings: MaybeAmount[]
}

const rawHalf: fc.Arbitrary<RawHalf> = fc.record({
  pizza: fc.nat(20),
  sauce: fc.nat(3),
  sauceAmount: maybeAmount,
  toppings: fc.array(maybeAmount, { minLength: 6, maxLength: 6 }),
})

const rawChoice = fc.record({
  pizza: fc.boolean(),
  size: fc.nat(2),
  /** Crust, or product and variant. */
  other: fc.nat(20),
  left: rawHalf,
  right: fc.option(rawHalf, { nil: undefined, freq: 2 }),
})
type RawChoice = typeof rawChoice extends fc.Arbitrary<infer T> ? T : never

const offeredIn = <T extends { prices: Menu['crusts'][number]['prices'] }>(
  list: readonly T[],
  size: string,
): T[] => list.filter(({ prices }) => prices[size] !== undefined)

function halfFrom(menu: Menu, size: string, raw: RawHalf): Half {
  const sauces = offeredIn(menu.sauces, size).map(({ id }) => id)
  const pizzas = menu.items.flatMap((item) => (item.kind === 'pizza' ? [item] : []))
  const makeable = offeredIn(pizzas, size).filter(({ sauce }) => sauces.includes(sauce))
  const toppings = offeredIn(menu.toppings, size).flatMap(({ ingredient }, index) => {
    const amount = raw.toppings[index]
    return amount ? [{ ingredient, amount }] : []
  })
  return {
    pizza: at(makeable, raw.pizza).id,
    ...(raw.sauceAmount ? { sauce: { id: at(sauces, raw.sauce), amount: raw.sauceAmount } } : {}),
    toppings,
  }
}

function choiceFrom(menu: Menu, raw: RawChoice): Choice {
  const products = menu.items.flatMap((item) => (item.kind === 'product' ? [item] : []))
  if (!raw.pizza) {
    const product = at(products, raw.other)
    return { kind: 'product', item: product.id, variant: at(product.variants, raw.other).id }
  }
  const pizzas = menu.items.flatMap((item) => (item.kind === 'pizza' ? [item] : []))
  const sizes = menu.sizes.filter(({ id }) => {
    const sauces = offeredIn(menu.sauces, id).map((sauce) => sauce.id)
    const makeable = offeredIn(pizzas, id).some(({ sauce }) => sauces.includes(sauce))
    return makeable && offeredIn(menu.crusts, id).length > 0
  })
  const size = at(sizes, raw.size).id
  return {
    kind: 'pizza',
    size,
    crust: at(offeredIn(menu.crusts, size), raw.other).id,
    left: halfFrom(menu, size, raw.left),
    ...(raw.right ? { right: halfFrom(menu, size, raw.right) } : {}),
  }
}

const rawLine = fc.record({
  choice: rawChoice,
  quantity: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(30)),
})
type RawLine = typeof rawLine extends fc.Arbitrary<infer T> ? T : never

const linesFrom = (menu: Menu, raws: readonly RawLine[]): CartLine[] =>
  raws.map(({ choice, quantity }, index) => ({
    key: `line-${index}`,
    choice: choiceFrom(menu, choice),
    quantity,
  }))

/** A menu and one choice that it offers. */
export const anyChoice: fc.Arbitrary<{ menu: Menu; choice: Choice }> = fc
  .tuple(anyMenu, rawChoice)
  .map(([menu, raw]) => ({ menu, choice: choiceFrom(menu, raw) }))

/** A menu and a pizza with two halves, both offered in its size; the halves may be alike. */
export const anyHalfAndHalf = fc.tuple(anyMenu, rawChoice, rawHalf).map(([menu, raw, right]) => {
  const choice = choiceFrom(menu, { ...raw, pizza: true, right: raw.right ?? right })
  if (choice.kind !== 'pizza' || !choice.right) throw new Error('not half-and-half')
  return { menu, choice: { ...choice, right: choice.right } }
})

/** A whole cart as pricing is given it; discounts may be worth more than the goods. */
export const anyCart: fc.Arbitrary<CartToPrice> = fc
  .record({
    menu: anyMenu,
    halves: anyHalvesRule,
    taxes: anyTaxes,
    lines: fc.array(rawLine, { maxLength: 5 }),
    fees: fc.array(fc.nat(1500), { maxLength: 2 }),
    discounts: fc.array(fc.oneof(fc.nat(2000), fc.nat(500_000)), { maxLength: 3 }),
    tip: fc.nat(20_000),
  })
  .map(({ lines, fees, discounts, ...cart }) => ({
    ...cart,
    lines: linesFrom(cart.menu, lines),
    fees: fees.map((amount) => ({ id: 'delivery' as const, amount })),
    discounts: discounts.map((amount, n) => ({ id: `deal-${n}`, label: `Deal ${n}`, amount })),
  }))
