import { SAFE } from '../books/post.ts'
import type { SalePart } from '../books/sale-parts.ts'
import { type Cents, sum } from '../money/cents.ts'
import type { Payment, RefundPlan } from './payment.ts'
import type { Source } from './refundable.ts'
import { settled } from './settle.ts'

/** What all plans of one decision have in common. */
export type PlanBase = Omit<RefundPlan, 'n' | 'amount' | 'parts' | 'from'>

/** The payment with plans for these parts, taken from the sources in their order. */
export function withPlans(
  payment: Payment,
  base: PlanBase,
  parts: readonly SalePart[],
  sources: readonly Source[],
): Payment {
  const plans: RefundPlan[] = []
  let rest = [...parts]
  for (const { from, left } of sources) {
    const [taken, after] = takeOff(rest, left)
    rest = after
    if (taken.length === 0) continue
    plans.push({
      ...base,
      // The pieces are counted once, however many PaymentIntents the money comes from.
      lines: plans.length === 0 ? base.lines : [],
      n: payment.refunds.length + plans.length + 1,
      // The office hands cash back itself: drawers that are still out are not to be short of it.
      from: from.till === 'cash' ? { till: 'cash', drawer: SAFE } : from,
      amount: sum(taken.map(({ amount }) => amount)),
      parts: taken,
    })
  }
  const refunds = [...payment.refunds, ...plans]
  return settled({ ...payment, refunds, version: payment.version + 1 })
}

/** Parts worth at most `most`, and what remains of them. */
function takeOff(parts: readonly SalePart[], most: Cents): [SalePart[], SalePart[]] {
  let room = most
  const taken: SalePart[] = []
  const after: SalePart[] = []
  for (const part of parts) {
    const amount = Math.min(part.amount, room)
    room -= amount
    if (amount > 0) taken.push({ ...part, amount })
    if (part.amount > amount) after.push({ ...part, amount: part.amount - amount })
  }
  return [taken, after]
}
