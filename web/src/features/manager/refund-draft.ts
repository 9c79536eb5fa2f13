import type { SalePart } from '@forno/domain/books/sale-parts'
import { type Cents, sum } from '@forno/domain/money/cents'
import { lineAmounts } from '@forno/domain/payment/line-amounts'
import type { Bearer, Payment } from '@forno/domain/payment/payment'
import { planRefund, type RefundAsk } from '@forno/domain/payment/refund'
import { plansThatCount, refundable } from '@forno/domain/payment/refundable'
import type { Quote } from '@forno/domain/pricing/quote'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { readMoney } from '../../lib/read-money.ts'

/** A refund as it is being filled in: everything typed and chosen stays, whatever kind is chosen at the moment. */
export interface RefundDraft {
  kind: RefundAsk['what']['kind']
  /** Pieces by the key of their line. */
  pieces: Readonly<Record<string, number>>
  amount: string
  reason: string
  bearer: Bearer
}

export const emptyDraft: RefundDraft = {
  kind: 'whole',
  pieces: {},
  amount: '',
  reason: '',
  bearer: 'shop',
}

export interface LineLeft {
  key: string
  name: string
  quantity: number
  /** How many pieces no refund was made for yet. */
  left: number
  /** What the next of them was paid with. */
  piece: Cents
}

/** What is left of each line to give back, worth as much as it was paid with. */
export function linesLeft(payment: Payment, quote: Quote): LineLeft[] {
  const back = plansThatCount(payment).flatMap(({ lines }) => lines)
  const amounts = lineAmounts(quote)
  return quote.lines.map(({ key, quantity, described }) => {
    const gone = sum(back.filter((line) => line.key === key).map((line) => line.quantity))
    const next = amounts.find((line) => line.key === key)?.pieces[gone] ?? []
    return {
      key,
      name: described.name,
      quantity,
      left: Math.max(0, quantity - gone),
      piece: sum(next.map(({ amount }) => amount)),
    }
  })
}

/** The lines asked for, in the quote's order: a refusal names them by their place in it. */
export const askedLines = ({ pieces }: RefundDraft, quote: Quote) =>
  quote.lines
    .map(({ key }) => ({ key, quantity: pieces[key] ?? 0 }))
    .filter(({ quantity }) => quantity > 0)

function whatOf(draft: RefundDraft, quote: Quote): Result<RefundAsk['what']> {
  if (draft.kind === 'whole') return ok({ kind: 'whole' })
  if (draft.kind === 'lines') {
    const lines = askedLines(draft, quote)
    return lines.length > 0
      ? ok({ kind: 'lines', lines })
      : refuse('invalid', { field: 'what.lines', params: { problem: 'needs at least one piece' } })
  }
  const amount = readMoney(draft.amount)
  if (amount !== null && amount > 0) return ok({ kind: 'amount', amount })
  const problem = 'must be an amount, such as 4.50'
  return refuse('invalid', { field: 'what.amount', params: { problem } })
}

/** The draft as the command wants it. Refuses what is not filled in, at its field. */
export function askOf(draft: RefundDraft, quote: Quote): Result<RefundAsk> {
  const what = whatOf(draft, quote)
  if (!what.ok) return what
  const reason = draft.reason.trim()
  if (reason === '') return refuse('reasonNeeded', { field: 'reason' })
  return ok({ what: what.value, reason, bearer: draft.bearer })
}

export interface RefundPreview {
  amount: Cents
  /** What can still be given back afterwards. */
  left: Cents
  parts: SalePart[]
}

/** What the domain would decide now; the reason may still be missing. The server decides again, by what it knows then. */
export function previewRefund(
  payment: Payment,
  quote: Quote,
  draft: RefundDraft,
): Result<RefundPreview> {
  const ask = askOf({ ...draft, reason: 'still to come' }, quote)
  if (!ask.ok) return ask
  const planned = planRefund(payment, quote, ask.value, { by: '', at: 0 })
  if (!planned.ok) return planned
  const plans = planned.value.refunds.slice(payment.refunds.length)
  return ok({
    amount: sum(plans.map(({ amount }) => amount)),
    left: refundable(planned.value),
    parts: plans.flatMap(({ parts }) => parts),
  })
}
