import { type Cents, sum } from '../money/cents.ts'
import type { PaymentSummary } from '../payment/summary.ts'
import { type Millis, minutes } from '../time/millis.ts'
import type { DriverPay } from './driver-pay.ts'

/** A brought order, by what its payment's summary says now. */
export interface BroughtOrder {
  order: string
  payment: 'cash' | 'card'
  summary: Pick<PaymentSummary, 'status' | 'captured' | 'refunded' | 'tip'>
}

/** What a shift has earned, all in cents. */
export interface Earnings {
  stops: number
  pay: Cents
  /** On cards, all of it the driver's: agreed and taken, and not given back since. */
  tips: Cents
  /** Agreed but not with us yet: it is counted once it is. */
  tipsToCome: Cents
  /** Pay and tips. */
  total: Cents
  /** Taken at doors for the shop: to hand in, and no part of the earnings. */
  cashToHandIn: Cents
}

/**
 * The sum of a shift. The orders are those that the driver brought in it, each once; a tip changed or a refund made
 * later shows when it is worked out again. Cash is what the payments say was received, less what went back.
 */
export function shiftEarnings(
  orders: readonly BroughtOrder[],
  worked: Millis,
  { perStop, perHour }: DriverPay,
): Earnings {
  const byOrder = [...new Map(orders.map((one) => [one.order, one])).values()]
  const card = byOrder.filter(({ payment }) => payment === 'card')
  const tip = ({ summary }: BroughtOrder): Cents =>
    // Given back in full: there is no sale to have tipped.
    summary.refunded >= summary.captured && summary.captured > 0 ? 0 : summary.tip
  const taken = card.filter(({ summary }) => summary.status === 'captured')
  const coming = card.filter(({ summary }) => summary.status === 'authorised')
  const hours = worked / minutes(60)
  const pay = Math.max(byOrder.length * perStop, Math.round(hours * perHour))
  const tips = sum(taken.map(tip))
  const cash = byOrder.filter(({ summary }) => summary.status === 'cashReceived')
  return {
    stops: byOrder.length,
    pay,
    tips,
    tipsToCome: sum(coming.map(tip)),
    total: pay + tips,
    cashToHandIn: sum(cash.map(({ summary }) => summary.captured)),
  }
}
