import * as v from 'valibot'
import { type Cents, centsSchema, sum } from '../money/cents.ts'
import { share } from '../money/share.ts'
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

const totalOf = (parts: readonly SalePart[]): Cents => sum(parts.map(({ amount }) => amount))

function shareByWorth(amount: Cents, parts: readonly SalePart[]): SalePart[] {
  const shares = share(
    amount,
    parts.map((part) => part.amount),
  )
  return parts
    .map((part, index) => ({ ...part, amount: shares[index] ?? 0 }))
    .filter((part) => part.amount > 0)
}

/**
 * Shares an amount over parts by what they are worth; of the tip, which is the driver's, only what the rest does not
 * cover. No part gives more than it is worth as long as the amount is not more than all of them.
 */
export function shareOverParts(amount: Cents, parts: readonly SalePart[]): SalePart[] {
  const tips = parts.filter(({ what }) => what === 'tip')
  const others = parts.filter(({ what }) => what !== 'tip')
  if (tips.length === 0) return shareByWorth(amount, others)
  const fromOthers = Math.min(amount, totalOf(others))
  return [...shareByWorth(fromOthers, others), ...shareByWorth(amount - fromOthers, tips)]
}

/** The parts less others of their kinds, none below nothing. */
export const partsWithout = (
  parts: readonly SalePart[],
  others: readonly SalePart[],
): SalePart[] => {
  const less = gathered(others)
  return gathered(parts)
    .map((part) => {
      const gone = less.find(({ what, of }) => what === part.what && of === part.of)?.amount ?? 0
      return { ...part, amount: Math.max(0, part.amount - gone) }
    })
    .filter(({ amount }) => amount > 0)
}

/** The same amount, but no part above what is left of its kind: what is too much there comes from the others. */
export function fitted(parts: readonly SalePart[], left: readonly SalePart[]): SalePart[] {
  const tooMuch = partsWithout(parts, left)
  if (tooMuch.length === 0) return gathered(parts)
  const fitting = partsWithout(parts, tooMuch)
  const elsewhere = shareOverParts(totalOf(tooMuch), partsWithout(left, fitting))
  return gathered([...fitting, ...elsewhere])
}
