import * as v from 'valibot'
import type { Entry } from '../books/entry.ts'
import { type Cents, centsSchema, sum } from '../money/cents.ts'
import type { Payment } from '../payment/payment.ts'
import { millisSchema } from '../time/millis.ts'

export const receiptPaymentSchema = v.strictObject({
  kind: v.picklist(['card', 'cash', 'tip', 'dispute']),
  amount: v.pipe(v.number(), v.safeInteger()),
  at: millisSchema,
})
export type ReceiptPayment = v.InferOutput<typeof receiptPaymentSchema>

export const receiptRefundSchema = v.strictObject({
  amount: centsSchema,
  /** Empty when it was made without saying why. */
  reason: v.string(),
  at: millisSchema,
})
export type ReceiptRefund = v.InferOutput<typeof receiptRefundSchema>

const amountIn = ({ lines }: Entry): Cents =>
  sum(
    lines
      .filter(({ account }) => account === 'cardClearing' || account === 'cashDrawer')
      .map(({ amount }) => amount),
  )

const paymentKinds = {
  capture: 'card',
  cash: 'cash',
  tip: 'tip',
  disputeOpened: 'dispute',
  disputeWon: 'dispute',
} as const

const isPayment = (kind: Entry['kind']): kind is keyof typeof paymentKinds => kind in paymentKinds

/** What came in, and what a bank took back or gave back in a dispute. */
export const paymentsIn = (entries: readonly Entry[]): ReceiptPayment[] =>
  entries.flatMap((entry): ReceiptPayment[] =>
    isPayment(entry.kind)
      ? [{ kind: paymentKinds[entry.kind], amount: amountIn(entry), at: entry.postedAt }]
      : [],
  )

/** The refunds that stay: one that came back is not on the receipt. */
export function refundsIn(payment: Payment, entries: readonly Entry[]): ReceiptRefund[] {
  const returned = new Set(
    entries.filter(({ kind }) => kind === 'refundReturned').map(({ n }) => n),
  )
  const planOf = (n: string) => {
    const facts = Object.values(payment.facts).find(({ refunds }) => refunds[n] !== undefined)
    const number = facts ? facts.refunds[n]?.plan : Number(n)
    return payment.refunds.find((plan) => plan.n === number)
  }
  return entries
    .filter(({ kind, n }) => kind === 'refund' && !returned.has(n))
    .map((entry) => ({
      amount: -amountIn(entry),
      reason: planOf(entry.n)?.reason ?? '',
      at: entry.postedAt,
    }))
}
