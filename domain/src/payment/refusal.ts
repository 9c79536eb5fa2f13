import type { Refusal, RefusalCode, RefusalParams } from '../refusal/refusal.ts'
import type { Say } from '../words/say.ts'

/** What money says no to, besides `invalid` and `reasonNeeded`. To be joined with the shop's other refusals. */
export const paymentRefusalCodes = [
  'notPaid',
  'refundTooMuch',
  'nothingToRefund',
  'linesRefunded',
  'tipClosed',
  'tipInCash',
  'foreignPayment',
] as const
export type PaymentRefusalCode = (typeof paymentRefusalCodes)[number]

export interface PaymentRefusal extends Omit<Refusal, 'code'> {
  code: PaymentRefusalCode | RefusalCode
}

/** As `Result`, with the refusals of payments too. */
export type PaymentResult<T> = { ok: true; value: T } | { ok: false; refusals: PaymentRefusal[] }

export const refusePayment = (
  code: PaymentRefusal['code'],
  more: { field?: string; params?: RefusalParams } = {},
): { ok: false; refusals: PaymentRefusal[] } => ({ ok: false, refusals: [{ code, ...more }] })

const money = (params: RefusalParams, key: string, say: Say): string =>
  say.money(Number(params[key] ?? 0))

/** What each says: what is the matter, and what to do next. */
export const paymentRefusalWords: Record<
  PaymentRefusalCode,
  (params: RefusalParams, say: Say) => string
> = {
  notPaid: () => 'This order has not been paid yet. Cancel it instead, or wait until it is paid.',
  refundTooMuch: (p, say) =>
    `At most ${money(p, 'left', say)} of this order can still be refunded. Enter that or less.`,
  nothingToRefund: () =>
    'All of this order has been refunded or is in dispute. Look at its payments.',
  linesRefunded: ({ left, name }) =>
    `Of ${String(name ?? 'this line')} only ${String(left ?? 0)} can still be refunded. Choose fewer.`,
  tipClosed: () => 'The tip of this order can no longer be changed. Please call the shop.',
  tipInCash: () => 'This order is paid in cash. Give the tip to the driver.',
  foreignPayment: () =>
    'This payment belongs to another order or currency. Nothing was booked: look at it in Stripe.',
}
