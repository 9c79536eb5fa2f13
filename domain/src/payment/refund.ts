import * as v from 'valibot'
import { fitted, gathered, type SalePart, shareOverParts } from '../books/sale-parts.ts'
import { type Cents, centsSchema, sum } from '../money/cents.ts'
import type { Quote } from '../pricing/quote.ts'
import type { Millis } from '../time/millis.ts'
import { lineAmounts } from './line-amounts.ts'
import { bearerSchema, type Payment, type RefundPlan } from './payment.ts'
import { type Result, refuse } from '../refusal/refusal.ts'
import { partsLeft, plansThatCount, refundable, sourcesOf } from './refundable.ts'
import { withPlans } from './refund-plans.ts'

/** What staff ask to be given back: everything that is left, pieces of lines, or an amount. */
export const refundAskSchema = v.strictObject({
  what: v.variant('kind', [
    v.strictObject({ kind: v.literal('whole') }),
    v.strictObject({
      kind: v.literal('lines'),
      lines: v.pipe(
        v.array(
          v.strictObject({
            key: v.string(),
            quantity: v.pipe(v.number(), v.safeInteger(), v.minValue(1, 'must be at least 1')),
          }),
        ),
        v.minLength(1, 'is missing'),
        v.maxLength(100),
      ),
    }),
    v.strictObject({
      kind: v.literal('amount'),
      amount: v.pipe(centsSchema, v.minValue(1, 'must be more than nothing')),
    }),
  ]),
  reason: v.pipe(v.string(), v.trim(), v.maxLength(200, 'must be at most 200 characters')),
  bearer: bearerSchema,
})
export type RefundAsk = v.InferOutput<typeof refundAskSchema>

/** Who decides it, and when. */
export interface RefundBy {
  by: string
  at: Millis
}

/**
 * Decides on a refund: never more than was captured less what is refunded, disputed or under way. Gives the
 * payment with its plan (one for each PaymentIntent it must come from); Stripe is called later, by `nextCall`.
 *
 * Refuses `reasonNeeded`, `notPaid`, `nothingToRefund`, `refundTooMuch` (params: left), `notFound` (a line) and
 * `linesRefunded` (params: name, left), each at its field.
 */
export function planRefund(
  payment: Payment,
  quote: Quote,
  ask: RefundAsk,
  by: RefundBy,
): Result<Payment> {
  const reason = ask.reason.trim()
  if (reason === '') return refuse('reasonNeeded', { field: 'reason' })
  if (payment.captured === 0) return refuse('notPaid')
  const left = refundable(payment)
  if (left === 0) return refuse('nothingToRefund')
  const decided = partsFor(payment, quote, ask.what, left)
  if (!decided.ok) return decided
  const { parts, lines } = decided.value
  const amount = sum(parts.map((part) => part.amount))
  if (amount === 0) return refuse('nothingToRefund', { field: 'what' })
  if (amount > left) {
    return refuse('refundTooMuch', { field: `what.${ask.what.kind}`, params: { left } })
  }
  const { bearer } = ask
  const plan = { purpose: 'refund', lines, reason, bearer, by: by.by, at: by.at } as const
  const fitting = fitted(parts, partsLeft(payment, quote))
  return { ok: true, value: withPlans(payment, plan, fitting, sourcesOf(payment)) }
}

interface Decided {
  parts: SalePart[]
  lines: RefundPlan['lines']
}

function partsFor(
  payment: Payment,
  quote: Quote,
  what: RefundAsk['what'],
  left: Cents,
): Result<Decided> {
  if (what.kind === 'lines') return partsOfLines(payment, quote, what.lines)
  const amount = what.kind === 'whole' ? left : what.amount
  if (amount > left) return refuse('refundTooMuch', { field: 'what.amount', params: { left } })
  return {
    ok: true,
    value: { parts: shareOverParts(amount, partsLeft(payment, quote)), lines: [] },
  }
}

/** The next pieces of each line that no refund was made for yet. */
function partsOfLines(payment: Payment, quote: Quote, asked: RefundPlan['lines']): Result<Decided> {
  const amounts = lineAmounts(quote)
  const plans = plansThatCount(payment).flatMap(({ lines }) => lines)
  const parts: SalePart[] = []
  const taken = new Map<string, number>()
  for (const [index, { key, quantity }] of asked.entries()) {
    const field = `what.lines.${index}`
    const pieces = amounts.find((line) => line.key === key)?.pieces
    if (!pieces) return refuse('notFound', { field: `${field}.key` })
    const before = plans.filter((line) => line.key === key).map((line) => line.quantity)
    const first = sum(before) + (taken.get(key) ?? 0)
    const left = pieces.length - first
    if (quantity > left) {
      const name = quote.lines.find((line) => line.key === key)?.described.name ?? key
      return refuse('linesRefunded', { field: `${field}.quantity`, params: { name, left } })
    }
    parts.push(...pieces.slice(first, first + quantity).flat())
    taken.set(key, (taken.get(key) ?? 0) + quantity)
  }
  const lines = [...taken].map(([key, quantity]) => ({ key, quantity }))
  return { ok: true, value: { parts: gathered(parts), lines } }
}
