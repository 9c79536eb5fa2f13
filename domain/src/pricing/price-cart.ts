import type { CartLine } from '../cart/cart.ts'
import { canonicalChoice } from '../cart/canonical-choice.ts'
import type { Menu } from '../menu/menu.ts'
import { type Cents, MAX_CENTS, sum } from '../money/cents.ts'
import { share } from '../money/share.ts'
import { type BasisPoints, taxOn } from '../money/tax.ts'
import { ok, type Refusal, type Result, refuse } from '../refusal/refusal.ts'
import type { HalvesRule, Taxes } from '../store/store.ts'
import { describeChoice } from './describe-choice.ts'
import { type PricedChoice, priceChoice } from './price-choice.ts'
import type { Discount, Fee, Quote, QuoteLine } from './quote.ts'

export interface CartToPrice {
  menu: Menu
  halves: HalvesRule
  taxes: Taxes
  lines: readonly CartLine[]
  /** Before tax is looked at; see `delivery-fee.ts`. */
  fees: readonly Omit<Fee, 'tax'>[]
  /** Already decided; together they never take more than the goods are worth. */
  discounts: readonly Discount[]
  tip: Cents
}

/**
 * Prices a cart. Pure arithmetic on whole cents: the same lines in any order cost the same, and every split
 * (discounts over lines, tax over lines and fees) adds up. Refuses unknown things by their field
 * (`lines.2.choice.left.pizza`) and `tooMuch` when the sum is beyond belief.
 */
export function priceCart(cart: CartToPrice): Result<Quote> {
  const refusals: Refusal[] = []
  const priced: { line: CartLine; price: PricedChoice }[] = []
  cart.lines.forEach((line, index) => {
    const price = priceChoice(cart.menu, cart.halves, line.choice)
    if (price.ok) priced.push({ line, price: price.value })
    else {
      refusals.push(
        ...price.refusals.map((refusal) => ({
          ...refusal,
          field: `lines.${index}.choice.${refusal.field ?? ''}`,
        })),
      )
    }
  })
  if (refusals.length > 0) return { ok: false, refusals }

  const totals = priced.map(({ line, price }) => price.unit * line.quantity)
  const goods = sum(totals)
  if (goods > MAX_CENTS) return refuse('tooMuch', { field: 'lines' })

  const discounts = capped(cart.discounts, goods)
  const off = sum(discounts.map(({ amount }) => amount))
  const discountByLine = shareByClass(
    off,
    priced.map(({ price }, index) => ({ class: price.taxClass, amount: totals[index] ?? 0 })),
  )
  const taxables = [
    ...priced.map(({ price }, index) => ({
      class: price.taxClass,
      amount: (totals[index] ?? 0) - (discountByLine[index] ?? 0),
    })),
    ...cart.fees.map((fee) => ({ class: cart.taxes.feeClass, amount: fee.amount })),
  ]
  const { byClass, taxOfEach } = taxAll(cart.taxes, taxables)

  const lines = priced.map(({ line, price }, index): QuoteLine => ({
    key: line.key,
    choice: canonicalChoice(cart.menu, line.choice),
    quantity: line.quantity,
    ...(line.note ? { note: line.note } : {}),
    described: describeChoice(cart.menu, line.choice),
    unit: price.unit,
    parts: price.parts,
    total: totals[index] ?? 0,
    discount: discountByLine[index] ?? 0,
    taxClass: price.taxClass,
    tax: taxOfEach[index] ?? 0,
  }))
  const fees = cart.fees.map((fee, index) => ({
    ...fee,
    tax: taxOfEach[priced.length + index] ?? 0,
  }))
  const onTop = cart.taxes.mode === 'added' ? sum(byClass.map(({ amount }) => amount)) : 0
  const total = goods - off + sum(fees.map(({ amount }) => amount)) + onTop + cart.tip
  if (total > MAX_CENTS) return refuse('tooMuch', { field: 'lines' })
  return ok({
    currency: cart.menu.currency,
    menuVersion: cart.menu.version,
    lines,
    goods,
    discounts,
    fees,
    taxMode: cart.taxes.mode,
    taxes: byClass,
    tip: cart.tip,
    total,
  })
}

/** Discounts as they can be granted: in their order, until the goods are free. */
function capped(discounts: readonly Discount[], goods: Cents): Discount[] {
  let left = goods
  return discounts.flatMap((discount) => {
    const amount = Math.min(discount.amount, left)
    left -= amount
    return amount > 0 ? [{ ...discount, amount }] : []
  })
}

interface Taxable {
  class: string
  amount: Cents
}

const classesOf = (taxables: readonly Taxable[]): { name: string; indexes: number[] }[] =>
  [...new Set(taxables.map((taxable) => taxable.class))].toSorted().map((name) => ({
    name,
    indexes: taxables.flatMap((taxable, index) => (taxable.class === name ? [index] : [])),
  }))

const amountsAt = (taxables: readonly Taxable[], indexes: readonly number[]): Cents[] =>
  indexes.map((index) => taxables[index]?.amount ?? 0)

/**
 * Shares an amount over lines by value, first over the tax classes and then inside each: so the odd cent cannot
 * wander between classes, and the tax, when the same lines come in another order.
 */
function shareByClass(amount: Cents, lines: readonly Taxable[]): Cents[] {
  const shares = lines.map(() => 0)
  const classes = classesOf(lines)
  const byClass = share(
    amount,
    classes.map(({ indexes }) => sum(amountsAt(lines, indexes))),
  )
  classes.forEach(({ indexes }, at) => {
    share(byClass[at] ?? 0, amountsAt(lines, indexes)).forEach((part, index) => {
      shares[indexes[index] ?? 0] = part
    })
  })
  return shares
}

/** Tax by class on the sum of the class (so that rounding happens once), shared back to what caused it. */
function taxAll(taxes: Taxes, taxables: readonly Taxable[]) {
  const taxOfEach = taxables.map(() => 0)
  const byClass = classesOf(taxables).map(({ name, indexes }) => {
    const amounts = amountsAt(taxables, indexes)
    const rate: BasisPoints = taxes.classes[name]?.rate ?? 0
    const amount = taxOn(sum(amounts), rate, taxes.mode)
    share(amount, amounts).forEach((part, at) => {
      taxOfEach[indexes[at] ?? 0] = part
    })
    return { class: name, name: taxes.classes[name]?.name ?? name, rate, amount }
  })
  return { byClass, taxOfEach }
}
