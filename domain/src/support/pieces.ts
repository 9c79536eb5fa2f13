import { type Cents, sum } from '../money/cents.ts'
import { lineAmounts } from '../payment/line-amounts.ts'
import type { Payment } from '../payment/payment.ts'
import { plansThatCount } from '../payment/refundable.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Case } from './case.ts'
import type { ProblemKind } from './problem-kinds.ts'

/** Pieces of an order's lines, by the line's key. */
export type Pieces = ReadonlyMap<string, number>

/** Whose refunds are the owner's rules', in plans and audit. */
export const THE_RULES = 'rules'

/** Problems that are with all of an order, whatever was named. */
export const isWithAll = (kind: ProblemKind): boolean => kind === 'late' || kind === 'neverCame'

type Named = Pick<Case, 'kind'> & { items: readonly { key: string; quantity: number }[] }

/** The pieces that a problem is about. */
export const piecesOf = ({ kind, items }: Named, quote: Quote): Pieces =>
  new Map((isWithAll(kind) ? quote.lines : items).map(({ key, quantity }) => [key, quantity]))

/**
 * Whether an earlier case stands in the way of making good the same pieces at once: one that was made good does, and
 * one that a manager has seen or will see. An order that was only late may still lack something.
 */
const counts = (earlier: Case, kind: ProblemKind): boolean =>
  earlier.makeGood !== null || earlier.kind !== 'late' || kind === 'late'

/** The pieces of an order that were told of before, or that the office gave back by line. */
function piecesBefore(kind: ProblemKind, payment: Payment, quote: Quote, earlier: readonly Case[]) {
  const told = earlier
    .filter((one) => counts(one, kind))
    .flatMap((one) => [...piecesOf(one, quote)])
  const byOffice = plansThatCount(payment)
    .filter(({ by }) => by !== THE_RULES)
    .flatMap(({ lines }) => lines.map(({ key, quantity }) => [key, quantity] as const))
  const found = new Map<string, number>()
  for (const [key, quantity] of [...told, ...byOffice]) {
    found.set(key, (found.get(key) ?? 0) + quantity)
  }
  return found
}

/** Whether all these pieces are there that nobody has told of yet. */
export function areFresh(
  problem: Named,
  payment: Payment,
  quote: Quote,
  earlier: readonly Case[],
): boolean {
  const before = piecesBefore(problem.kind, payment, quote, earlier)
  return [...piecesOf(problem, quote)].every(([key, quantity]) => {
    const ordered = quote.lines.find((line) => line.key === key)?.quantity ?? 0
    return (before.get(key) ?? 0) + quantity <= ordered
  })
}

/**
 * What these pieces were paid with: their part of discount, tax and delivery in it. The next ones that no refund was
 * made for, as `planRefund` takes them, so that both come to the same cent.
 */
export function paidFor(pieces: Pieces, payment: Payment, quote: Quote): Cents {
  const plans = plansThatCount(payment).flatMap(({ lines }) => lines)
  return sum(
    lineAmounts(quote).flatMap(({ key, pieces: all }) => {
      const first = sum(plans.filter((line) => line.key === key).map(({ quantity }) => quantity))
      return all
        .slice(first, first + (pieces.get(key) ?? 0))
        .flatMap((parts) => parts.map(({ amount }) => amount))
    }),
  )
}

/** What the goods of an order were paid with: without delivery and tip. */
export const paidForGoods = ({ lines, taxMode }: Quote): Cents =>
  sum(
    lines.map(({ total, discount, tax }) => total - discount + (taxMode === 'included' ? 0 : tax)),
  )
