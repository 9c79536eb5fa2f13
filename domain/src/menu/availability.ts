import * as v from 'valibot'
import { type Millis, millisSchema } from '../time/millis.ts'
import type { Half } from '../cart/choice.ts'
import { slugSchema } from './ids.ts'
import { byId, type Item, type Menu } from './menu.ts'

/** What can run out: an ingredient (and every pizza that needs it), or one item of the card. */
export const soldOutKindSchema = v.picklist(['ingredient', 'item'])
export type SoldOutKind = v.InferOutput<typeof soldOutKindSchema>

/** `stores/{store}/live/availability`. An entry counts until its time, then heals itself. */
export const availabilitySchema = v.strictObject({
  store: slugSchema,
  soldOut: v.array(
    v.strictObject({ kind: soldOutKindSchema, id: slugSchema, until: millisSchema }),
  ),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type Availability = v.InferOutput<typeof availabilitySchema>

/** What is out at this moment, as two sets that lookups are cheap in. */
export interface Missing {
  ingredients: ReadonlySet<string>
  items: ReadonlySet<string>
}

export const nothingMissing: Missing = { ingredients: new Set(), items: new Set() }

export function missingAt(availability: Availability, now: Millis): Missing {
  const out = availability.soldOut.filter((entry) => entry.until > now)
  const ids = (kind: SoldOutKind) =>
    new Set(out.filter((entry) => entry.kind === kind).map((entry) => entry.id))
  return { ingredients: ids('ingredient'), items: ids('item') }
}

/** Marks something as out until a time, or (null) as there again. Entries that have healed are dropped. */
export function withSoldOut(
  availability: Availability,
  entry: { kind: SoldOutKind; id: string; until: Millis | null },
  now: Millis,
): Availability {
  const others = availability.soldOut.filter(
    (known) => known.until > now && !(known.kind === entry.kind && known.id === entry.id),
  )
  const soldOut =
    entry.until === null
      ? others
      : [...others, { kind: entry.kind, id: entry.id, until: entry.until }]
  return { ...availability, soldOut, version: availability.version + 1 }
}

/** What a pizza cannot be without: its toppings and its sauce's ingredients. Null when it can be made. */
export function missingFor(menu: Menu, item: Item, missing: Missing): string | null {
  if (missing.items.has(item.id)) return item.id
  const needed =
    item.kind === 'product'
      ? item.ingredients
      : [...item.toppings, ...(byId(menu.sauces, item.sauce)?.ingredients ?? [])]
  return needed.find((id) => missing.ingredients.has(id)) ?? null
}

/** Whether a pizza may still be had with what is out left off: everything but the item itself can be swapped. */
export const canBeChangedAround = (item: Item, missing: Missing): boolean =>
  item.kind === 'pizza' && !missing.items.has(item.id)

/** The recipe without what is out, as changes to begin a builder with. */
export const withoutMissing = (toppings: readonly string[], missing: Missing): Half['toppings'] =>
  toppings
    .filter((id) => missing.ingredients.has(id))
    .map((ingredient) => ({ ingredient, amount: 'no' as const }))
