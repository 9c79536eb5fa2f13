import type { CartLine } from '../cart/cart.ts'
import type { Choice } from '../cart/choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import type { Missing } from '../menu/availability.ts'
import { byId, type Menu, pizzaOf, productOf } from '../menu/menu.ts'
import { zoneFor } from '../pricing/delivery-fee.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import { isOpenAt, nextOpening } from '../time/opening-hours.ts'
import type { Fulfilment } from './fulfilment.ts'

/**
 * Every reason why a priced cart cannot be ordered at this moment, each by its field: empty, shut, way of
 * fulfilment switched off, out of zone, below the zone's minimum, sold out. The same list warns in the cart and
 * refuses at the counter.
 */
export function cartRefusals(
  store: Store,
  menu: Menu,
  missing: Missing,
  cart: { lines: readonly CartLine[]; fulfilment: Fulfilment },
  quote: Quote,
  now: Millis,
): Refusal[] {
  const refusals: Refusal[] = []
  if (cart.lines.length === 0) refusals.push({ code: 'emptyCart', field: 'lines' })
  if (!isOpenAt(store.hours, now)) {
    const opens = nextOpening(store.hours, now)
    refusals.push({
      code: 'shopClosed',
      params: opens === null ? {} : { opens, timeZone: store.hours.timeZone },
    })
  }
  refusals.push(...fulfilmentRefusals(store, cart.fulfilment, quote))
  cart.lines.forEach(({ choice }, index) => {
    for (const { field, id } of missingIn(menu, choice, missing)) {
      const name = byId(menu.ingredients, id)?.name ?? byId(menu.items, id)?.name ?? id
      refusals.push({
        code: 'soldOut',
        field: `lines.${index}.choice.${field}`,
        params: { id, name },
      })
    }
  })
  return refusals
}

function fulfilmentRefusals(store: Store, fulfilment: Fulfilment, quote: Quote): Refusal[] {
  if (fulfilment.kind === 'pickup') {
    return store.pickup ? [] : [{ code: 'pickupOff', field: 'fulfilment' }]
  }
  if (!store.delivery) return [{ code: 'deliveryOff', field: 'fulfilment' }]
  const zone = zoneFor(store, fulfilment.address.at)
  if (!zone) return [{ code: 'outOfZone', field: 'fulfilment.address' }]
  if (quote.goods >= zone.minimum) return []
  const params = { minimum: zone.minimum, missing: zone.minimum - quote.goods, zone: zone.name }
  return [{ code: 'belowMinimum', field: 'lines', params }]
}

/** What a choice needs that is out, with the field below the choice it stands in. */
export function missingIn(
  menu: Menu,
  choice: Choice,
  missing: Missing,
): { field: string; id: string }[] {
  if (choice.kind === 'product') {
    const ids = [choice.item, ...(productOf(menu, choice.item)?.ingredients ?? [])]
    return ids
      .filter((id, at) => (at === 0 ? missing.items : missing.ingredients).has(id))
      .map((id) => ({ field: 'item', id }))
  }
  const crust = (byId(menu.crusts, choice.crust)?.ingredients ?? [])
    .filter((id) => missing.ingredients.has(id))
    .map((id) => ({ field: 'crust', id }))
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const half = choice[side]
    const pizza = half && pizzaOf(menu, half.pizza)
    if (!half || !pizza) return []
    const { sauce, toppings } = resolveHalf(pizza, half)
    const sauceIds = sauce.amount === 'no' ? [] : (byId(menu.sauces, sauce.id)?.ingredients ?? [])
    return [
      ...(missing.items.has(pizza.id) ? [{ field: `${side}.pizza`, id: pizza.id }] : []),
      ...sauceIds
        .filter((id) => missing.ingredients.has(id))
        .map((id) => ({ field: `${side}.sauce`, id })),
      ...toppings
        .filter(({ amount, ingredient }) => amount !== 'no' && missing.ingredients.has(ingredient))
        .map(({ ingredient }) => ({ field: `${side}.toppings`, id: ingredient })),
    ]
  })
  return [...crust, ...sides]
}
