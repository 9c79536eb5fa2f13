import { type Cents, sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'

/** Every number in a value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}

/**
 * What a quote promises of itself and does not keep: nothing, when all is well. Made for tests to call on every
 * quote they come by, wherever it comes from: `expect(brokenPromises(quote)).toEqual([])`.
 */
export function brokenPromises(quote: Quote): string[] {
  const broken: string[] = []
  const same = (what: string, found: Cents, wanted: Cents) => {
    if (found !== wanted) broken.push(`${what}: ${found} instead of ${wanted}`)
  }
  const { lines, fees, taxes, discounts } = quote
  const tax = sum(taxes.map(({ amount }) => amount))
  const off = sum(discounts.map(({ amount }) => amount))
  same(
    'total = lines + fees + added tax + tip − discounts',
    quote.total,
    sum(lines.map(({ total }) => total)) +
      sum(fees.map(({ amount }) => amount)) +
      (quote.taxMode === 'added' ? tax : 0) +
      quote.tip -
      off,
  )
  same(
    'goods = Σ unit × quantity',
    quote.goods,
    sum(lines.map(({ unit, quantity }) => unit * quantity)),
  )
  same('discounts of the lines', sum(lines.map(({ discount }) => discount)), off)
  same('taxes of lines and fees', sum([...lines, ...fees].map((one) => one.tax)), tax)
  for (const line of lines) {
    same(`${line.key}: total`, line.total, line.unit * line.quantity)
    same(`${line.key}: parts`, sum(line.parts.map(({ price }) => price)), line.unit)
    if (line.discount > line.total) broken.push(`${line.key}: discount above its total`)
  }
  if (off > quote.goods) broken.push(`discounts ${off} above goods ${quote.goods}`)
  const odd = numbersIn(quote).find((number) => !Number.isSafeInteger(number) || number < 0)
  if (odd !== undefined) broken.push(`${odd} is not a whole number ≥ 0`)
  return broken
}
