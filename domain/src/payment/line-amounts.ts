import { type SalePart, gathered } from '../books/sale-parts.ts'
import { type Cents, sum } from '../money/cents.ts'
import { share } from '../money/share.ts'
import type { Quote } from '../pricing/quote.ts'

export interface LineAmount {
  key: string
  /** What each piece of the line was paid with: its part of discount, tax and fee in it. */
  pieces: SalePart[][]
}

/** The class that fees were taxed by: the one whose tax is more than its lines' tax. */
function feeTaxClass({ taxes, lines }: Quote): string {
  const ofLines = (name: string) =>
    sum(lines.filter(({ taxClass }) => taxClass === name).map(({ tax }) => tax))
  return taxes.find((one) => one.amount > ofLines(one.class))?.class ?? ''
}

const evenly = (amount: Cents, count: number): Cents[] =>
  share(
    amount,
    Array.from({ length: count }, () => 1),
  )

/**
 * What each piece of an order was paid with, from the stored quote: goods after discount, tax, and a part of
 * delivery. All pieces of all lines together are the total without its tip, to the cent; so pieces can be refunded
 * one by one, and the last takes what is left.
 */
export function lineAmounts(quote: Quote): LineAmount[] {
  const included = quote.taxMode === 'included'
  const goods = quote.lines.map((line) => line.total - line.discount - (included ? line.tax : 0))
  const weights = quote.lines.map((line, index) => (goods[index] ?? 0) + line.tax)
  const feeTax = sum(quote.fees.map(({ tax }) => tax))
  const fee = sum(quote.fees.map(({ amount }) => amount)) - (included ? feeTax : 0)
  const fees = share(fee, weights)
  const feeTaxes = share(feeTax, weights)
  const feeClass = feeTaxClass(quote)
  return quote.lines.map(({ key, quantity, taxClass, tax }, index) => {
    const shares = [goods[index] ?? 0, tax, fees[index] ?? 0, feeTaxes[index] ?? 0].map((amount) =>
      evenly(amount, quantity),
    )
    const pieces = Array.from({ length: quantity }, (_, piece) => {
      const [net = 0, ownTax = 0, delivery = 0, deliveryTax = 0] = shares.map(
        (amounts) => amounts[piece] ?? 0,
      )
      return gathered([
        { what: 'goods', of: taxClass, amount: net },
        { what: 'tax', of: taxClass, amount: ownTax },
        { what: 'delivery', of: '', amount: delivery },
        { what: 'tax', of: feeClass, amount: deliveryTax },
      ])
    })
    return { key, pieces }
  })
}
