import * as v from 'valibot'
import { type Cents, centsSchema, sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'

/** What a total is made of: goods and tax by tax class (`of`), delivery without its tax, and the tip. */
export const salePartSchema = v.strictObject({
  what: v.picklist(['goods', 'delivery', 'tax', 'tip']),
  of: v.string(),
  amount: centsSchema,
})
export type SalePart = v.InferOutput<typeof salePartSchema>

/**
 * The parts of a quote's total, after discounts and without tax in goods or delivery. They always add up to the
 * total. Parts of nothing are left out.
 */
export function salePartsOf(quote: Quote): SalePart[] {
  const included = quote.taxMode === 'included'
  const goods = new Map<string, Cents>()
  for (const { taxClass, total, discount, tax } of quote.lines) {
    const net = total - discount - (included ? tax : 0)
    goods.set(taxClass, (goods.get(taxClass) ?? 0) + net)
  }
  const delivery = sum(quote.fees.map(({ amount, tax }) => amount - (included ? tax : 0)))
  const parts: SalePart[] = [
    ...[...goods].map(([of, amount]) => ({ what: 'goods' as const, of, amount })),
    { what: 'delivery', of: '', amount: delivery },
    ...quote.taxes.map(({ class: of, amount }) => ({ what: 'tax' as const, of, amount })),
    { what: 'tip', of: '', amount: quote.tip },
  ]
  return parts.filter(({ amount }) => amount > 0)
}

/** The same kinds of parts put together. */
export function gathered(parts: readonly SalePart[]): SalePart[] {
  const found = new Map<string, SalePart>()
  for (const part of parts) {
    const key = `${part.what}:${part.of}`
    found.set(key, { ...part, amount: (found.get(key)?.amount ?? 0) + part.amount })
  }
  return [...found.values()].filter(({ amount }) => amount > 0)
}
