import type { Choice, Half, PizzaChoice } from '../cart/choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import { byId, type Menu, pizzaOf, productOf, toppingOf } from '../menu/menu.ts'
import type { Cents } from '../money/cents.ts'
import type { Refusal, RefusalCode } from '../refusal/refusal.ts'

const unknown = (code: RefusalCode, field: string, id: string): Refusal => ({
  code,
  field,
  params: { id },
})

/**
 * What a choice names that the menu does not have, or does not have in that size. Fields are below the choice,
 * at the place where they were sent: `left.toppings.2`. A choice without any can be priced.
 */
export function unknownIn(menu: Menu, choice: Choice): Refusal[] {
  if (choice.kind === 'pizza') return unknownInPizza(menu, choice)
  const item = productOf(menu, choice.item)
  if (!item) return [unknown('unknownItem', 'item', choice.item)]
  if (byId(item.variants, choice.variant)) return []
  return [unknown('unknownVariant', 'variant', choice.variant)]
}

function unknownInPizza(menu: Menu, choice: PizzaChoice): Refusal[] {
  const { size } = choice
  const sizeIsKnown = byId(menu.sizes, size) !== undefined
  // Without a known size nothing has a price in it: that is said once, of the size.
  const offered = (entry: { prices: Record<string, Cents> } | undefined) =>
    entry !== undefined && (!sizeIsKnown || entry.prices[size] !== undefined)

  const inHalf = (side: 'left' | 'right', half: Half): Refusal[] => {
    const pizza = pizzaOf(menu, half.pizza)
    if (!pizza) return [unknown('unknownItem', `${side}.pizza`, half.pizza)]
    const sauce = resolveHalf(pizza, half).sauce.id
    const toppings = half.toppings.flatMap(({ ingredient, amount }, index) => {
      // Less of what the recipe has, or none of anything, needs no price.
      const free = amount === 'no' || (amount !== 'extra' && pizza.toppings.includes(ingredient))
      if (free || offered(toppingOf(menu, ingredient))) return []
      return [unknown('unknownTopping', `${side}.toppings.${index}`, ingredient)]
    })
    const known = offered(byId(menu.sauces, sauce))
    return [...(known ? [] : [unknown('unknownSauce', `${side}.sauce`, sauce)]), ...toppings]
  }
  const halves = choice.right ? [choice.left, choice.right] : [choice.left]
  const recipes = halves.flatMap(({ pizza }) => pizzaOf(menu, pizza) ?? [])
  const comesInSize = sizeIsKnown && recipes.every(offered)
  return [
    ...(comesInSize ? [] : [unknown('unknownSize', 'size', size)]),
    ...(offered(byId(menu.crusts, choice.crust))
      ? []
      : [unknown('unknownCrust', 'crust', choice.crust)]),
    ...inHalf('left', choice.left),
    ...(choice.right ? inHalf('right', choice.right) : []),
  ]
}
