import * as v from 'valibot'
import type { Menu } from '../menu/menu.ts'
import { canonicalChoice, choiceKey } from './canonical-choice.ts'
import { type Choice, choiceSchema } from './choice.ts'

/** More of one thing than this is a party: the shop wants to be called. */
export const MAX_QUANTITY = 30
export const MAX_LINES = 40

export const quantitySchema = v.pipe(
  v.number('must be a number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(MAX_QUANTITY, `must be at most ${MAX_QUANTITY}: please call the shop for more`),
)

/** A note for the kitchen on one line. */
export const lineNoteSchema = v.pipe(v.string(), v.maxLength(200, 'must be at most 200 characters'))

export const cartLineSchema = v.strictObject({
  /** Stable within the cart; given by whoever adds the line. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  choice: choiceSchema,
  quantity: quantitySchema,
  note: v.exactOptional(lineNoteSchema),
})
export type CartLine = v.InferOutput<typeof cartLineSchema>

export const cartLinesSchema = v.pipe(
  v.array(cartLineSchema),
  v.maxLength(MAX_LINES, `must be at most ${MAX_LINES} different things`),
  v.check(
    (lines) => new Set(lines.map((line) => line.key)).size === lines.length,
    'has the same line twice',
  ),
)

/**
 * Adds a choice: to the line that already holds the same thing, or as a new line with the given key. Never more
 * than `MAX_QUANTITY` on a line.
 */
export function addToCart(
  menu: Menu,
  lines: readonly CartLine[],
  added: { key: string; choice: Choice; quantity: number; note?: string },
): CartLine[] {
  const wanted = choiceKey(menu, added.choice)
  const same = lines.find(
    (line) => choiceKey(menu, line.choice) === wanted && (line.note ?? '') === (added.note ?? ''),
  )
  const quantity = Math.min(MAX_QUANTITY, (same?.quantity ?? 0) + added.quantity)
  if (same) return lines.map((line) => (line === same ? { ...line, quantity } : line))
  return [...lines, { ...added, choice: canonicalChoice(menu, added.choice), quantity }]
}

/** Sets a line's quantity; 0 removes the line. What is no whole number (a field half typed) changes nothing. */
export function setQuantity(lines: readonly CartLine[], key: string, quantity: number): CartLine[] {
  if (!Number.isInteger(quantity)) return [...lines]
  if (quantity <= 0) return lines.filter((line) => line.key !== key)
  return lines.map((line) =>
    line.key === key ? { ...line, quantity: Math.min(MAX_QUANTITY, quantity) } : line,
  )
}
