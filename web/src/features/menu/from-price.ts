import type { Crust, Item } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'

/** The least an item costs: its smallest size or variant, on the crust that it is wanted on. */
export function fromPrice(item: Item, crust: Crust | null): Cents {
  if (item.kind === 'product') return Math.min(...item.variants.map(({ price }) => price))
  const prices = Object.entries(item.prices).flatMap(([size, price]) => {
    const added = crust ? crust.prices[size] : 0
    return added === undefined ? [] : [price + added]
  })
  return Math.min(...prices)
}
