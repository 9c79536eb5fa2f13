import type { Amount, PizzaChoice } from '@forno/domain/cart/choice'
import { byId, type Menu, pizzaOf } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'
import type { PricePart } from '@forno/domain/pricing/price-part'
import type { HalvesRule } from '@forno/domain/store/store'
import { toppingState } from './topping-state.ts'

export interface PriceRow {
  words: string
  /** Why, where the amount alone would make people wonder. */
  why?: string
  price: Cents
}

/** The parts of a price as a bill that can be read: what it is for, where it lies, what it costs. */
export function priceRows(
  menu: Menu,
  rule: HalvesRule,
  choice: PizzaChoice,
  parts: readonly PricePart[],
): PriceRow[] {
  return parts.map((part) => {
    const words = wordsOf(menu, choice, part)
    const why = whyOf(rule, choice, part)
    return { words, price: part.price, ...(why ? { why } : {}) }
  })
}

function wordsOf(menu: Menu, choice: PizzaChoice, { kind, id, side }: PricePart): string {
  const where = side === 'whole' ? '' : ` on the ${side} half`
  if (kind === 'base') return baseWords(menu, choice)
  if (kind === 'crust') return `${byId(menu.crusts, id)?.name ?? id} crust`
  if (kind === 'sauce') {
    return `Extra ${(byId(menu.sauces, id)?.name ?? id).toLowerCase()} sauce${where}`
  }
  const name = byId(menu.ingredients, id)?.name ?? id
  const { amount } = toppingState(menu, choice, id)
  return `${withAmount(amount, name)}${where}`
}

const withAmount = (amount: Amount | 'mixed', name: string): string =>
  amount === 'extra' ? `Extra ${name.toLowerCase()}` : name

function baseWords(menu: Menu, { size, left, right }: PizzaChoice): string {
  const sizeName = byId(menu.sizes, size)?.name ?? size
  const name = (id: string) => pizzaOf(menu, id)?.name ?? id
  if (!right || right.pizza === left.pizza) return `${sizeName} ${name(left.pizza)}`
  return `${sizeName}, half ${name(left.pizza)}, half ${name(right.pizza)}`
}

function whyOf(rule: HalvesRule, { left, right }: PizzaChoice, part: PricePart): string | null {
  if (part.kind === 'base' && right && right.pizza !== left.pizza) {
    return rule.base === 'dearer' ? 'The dearer of the two counts' : 'The average of the two'
  }
  if (part.kind === 'base' || part.kind === 'crust' || part.side === 'whole') return null
  return rule.topping === 'half' ? 'Half the price, as it is on one half' : null
}
