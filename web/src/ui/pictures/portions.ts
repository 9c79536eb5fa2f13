import type { Amount } from '@forno/domain/cart/choice'

/** Part of the pizza that may be covered by pieces before they get smaller and fewer. */
const ROOM = 0.72

/** Share of a normal portion. Extra is what the price says: twice; shown as less, or nothing else would be seen. */
const shares: Record<Amount, number> = { no: 0, light: 0.5, normal: 1, extra: 1.6 }

/**
 * How many pieces to draw. Always no < light < normal < extra, also where half a pizza or a crowd of other
 * toppings leaves little: the eye must see the difference.
 * @param count on a whole pizza with nothing else on it
 * @param room 1 where there is room for all of them, less in a crowd
 * @param part 1 for a whole pizza, 0.5 for a half
 */
export function portion(count: number, amount: Amount, room: number, part: number): number {
  if (amount === 'no') return 0
  const of = (share: number) => Math.round(count * room * part * share)
  const light = Math.max(1, of(shares.light))
  if (amount === 'light') return light
  const normal = Math.max(light + 1, of(shares.normal))
  if (amount === 'normal') return normal
  return Math.max(normal + 1, of(shares.extra))
}

/** How far portions shrink when all of them would cover this many pizzas: part of the way, size does the rest. */
export const roomFor = (covered: number): number =>
  Math.min(1, (ROOM / Math.max(covered, 0.01)) ** 0.8)

/** How much larger pieces are cut where normal portions cover only this part of a pizza. */
export const growthFor = (covered: number): number =>
  Math.min(1.3, Math.max(1, Math.sqrt((ROOM * 0.65) / Math.max(covered, 0.01))))

/** How much smaller pieces are cut when what is to be laid covers this part of its field. */
export const shrinkFor = (covered: number): number =>
  Math.min(1, Math.max(0.72, Math.sqrt(ROOM / Math.max(covered, 0.01))))
