import * as v from 'valibot'

/** What a shop has asked of a paid matrix service on one day of its own calendar. */
export const matrixSpendSchema = v.strictObject({
  /** `2026-11-22` */
  date: v.string(),
  elements: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export type MatrixSpend = v.InferOutput<typeof matrixSpendSchema>

/** Elements that may still be asked for on that day. A cap that cannot be read allows none. */
export function elementsLeft(spend: MatrixSpend | null, date: string, capPerDay: number): number {
  const spent = spend?.date === date ? spend.elements : 0
  const left = Math.floor(capPerDay) - spent
  return left > 0 ? left : 0
}

/** The record after a question, written before it is asked: a lost answer is billed too. */
export const spentMore = (
  spend: MatrixSpend | null,
  date: string,
  elements: number,
): MatrixSpend => ({
  date,
  elements: (spend?.date === date ? spend.elements : 0) + elements,
})
