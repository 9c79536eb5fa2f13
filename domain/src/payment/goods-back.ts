import { type SalePart, salePartsOf, shareOverParts } from '../books/sale-parts.ts'
import { type Cents, sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Payment } from './payment.ts'
import { isGone, isHeld } from './settle.ts'
import { bookedRefund } from './wanted-entries.ts'

const goodsIn = (parts: readonly SalePart[]): Cents =>
  sum(parts.filter(({ what }) => what === 'goods').map(({ amount }) => amount))

/** How much of an order's goods has been paid back, of how much that was charged for them; both without tax. */
export interface GoodsBack {
  back: Cents
  all: Cents
}

/**
 * What customers have back of their goods: refunds that are gone (not those that are only planned, nor those that have
 * come back), cash handed out, and what a bank has taken for them. A function of the payment's state alone, so whoever
 * asks later knows at least as much, in whatever order things were heard of.
 */
export function goodsBack(payment: Payment, quote: Quote): GoodsBack {
  const sale = salePartsOf(quote)
  const all = goodsIn(sale)
  const facts = Object.values(payment.facts)
  const byCard = facts.flatMap(({ refunds }) =>
    Object.entries(refunds).flatMap(([n, refund]) =>
      isGone(refund) ? bookedRefund(payment, quote, n, refund).parts : [],
    ),
  )
  const inCash = payment.refunds.flatMap(({ from, parts }) => (from.till === 'cash' ? parts : []))
  const disputed = facts.flatMap(({ disputes }) =>
    Object.values(disputes).flatMap((dispute) =>
      isHeld(dispute) ? shareOverParts(dispute.amount, sale) : [],
    ),
  )
  return { back: Math.min(all, goodsIn([...byCard, ...inCash, ...disputed])), all }
}

/** Whether nothing of what was paid is left with us: an order that counts as if it had never been. */
export function isAllBack(payment: Payment, { back, all }: GoodsBack): boolean {
  if (all > 0) return back >= all
  const { captured, refunded, disputed } = payment
  return captured > 0 && refunded + disputed >= captured
}
