import type { CartLine } from '../cart/cart.ts'
import type { Choice } from '../cart/choice.ts'
import { resolveHalf } from '../cart/resolve-half.ts'
import type { Missing } from '../menu/availability.ts'
import { byId, type Item, type Menu, pizzaOf, productOf } from '../menu/menu.ts'
import { zoneFor } from '../pricing/delivery-fee.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Refusal } from '../refusal/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Millis } from '../time/millis.ts'
import { isOpenAt, nextOpening } from '../time/opening-hours.ts'
import type { Fulfilment } from './fulfilment.ts'

/**
 * Every reason why a cart cannot be ordered at this moment, each by its field: empty, shut, way of fulfilment
 * switched off, out of zone, below the zone's minimum, sold out. The same list warns in the cart and refuses at
 * the counter. Without a quote (something in the cart is unknown) the minimum is not looked at.
 */
export function cartRefusals(
  store: Store,
  menu: Menu,
  missing: Missing,
  cart: { lines: readonly CartLine[]; fulfilment: Fulfilment },
  quote: Pick<Quote, 'goods'> | null,
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
    for (const { field, id, name } of missingIn(menu, choice, missing)) {
      refusals.push({
        code: 'soldOut',
        field: `lines.${index}.choice.${field}`,
        params: { id, name },
      })
    }
  })
  return refusals
}

function fulfilmentRefusals(
  store: Store,
  fulfilment: Fulfilment,
  quote: Pick<Quote, 'goods'> | null,
): Refusal[] {
  if (fulfilment.kind === 'pickup') {
    return store.pickup ? [] : [{ code: 'pickupOff', field: 'fulfilment' }]
  }
  if (!store.delivery) return [{ code: 'deliveryOff', field: 'fulfilment' }]
  const zone = zoneFor(store, fulfilment.address.at)
  if (!zone) return [{ code: 'outOfZone', field: 'fulfilment.address' }]
  if (!quote || quote.goods >= zone.minimum) return []
  const params = { minimum: zone.minimum, missing: zone.minimum - quote.goods, zone: zone.name }
  return [{ code: 'belowMinimum', field: 'lines', params }]
}

/** What a choice needs that is out, with the field below the choice it stands in. */
export function missingIn(
  menu: Menu,
  choice: Choice,
  missing: Missing,
): { field: string; id: string; name: string }[] {
  const item = (field: string, { id, name }: Item) =>
    missing.items.has(id) ? [{ field, id, name }] : []
  const ingredients = (field: string, ids: readonly string[]) =>
    ids
      .filter((id) => missing.ingredients.has(id))
      .map((id) => ({ field, id, name: byId(menu.ingredients, id)?.name ?? id }))

  if (choice.kind === 'product') {
    const product = productOf(menu, choice.item)
    if (!product) return []
    return [...item('item', product), ...ingredients('item', product.ingredients)]
  }
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const half = choice[side]
    const pizza = half && pizzaOf(menu, half.pizza)
    if (!half || !pizza) return []
    const { sauce, toppings } = resolveHalf(pizza, half)
    const inSauce = sauce.amount === 'no' ? [] : (byId(menu.sauces, sauce.id)?.ingredients ?? [])
    const onTop = toppings.filter(({ amount }) => amount !== 'no')
    return [
      ...item(`${side}.pizza`, pizza),
      ...ingredients(`${side}.sauce`, inSauce),
      ...ingredients(
        `${side}.toppings`,
        onTop.map(({ ingredient }) => ingredient),
      ),
    ]
  })
  return [...ingredients('crust', byId(menu.crusts, choice.crust)?.ingredients ?? []), ...sides]
}
