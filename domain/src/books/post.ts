import type { Cents } from '../money/cents.ts'
import { sum } from '../money/cents.ts'
import type { Millis } from '../time/millis.ts'
import { type Account, type Booked, type Entry, type EntryLine, entryOf, line } from './entry.ts'
import type { SalePart } from './sale-parts.ts'

const incomeOf = {
  goods: 'sales',
  delivery: 'deliveryIncome',
  tax: 'tax',
  tip: 'tips',
} as const satisfies Record<SalePart['what'], Account>

const totalOf = (parts: readonly SalePart[]): Cents => sum(parts.map(({ amount }) => amount))

/** Where money is: with Stripe, or in somebody's drawer (`of`: a driver's uid, or `counter`). */
export type Till = { account: 'cardClearing' } | { account: 'cashDrawer'; of: string }

const inTill = (till: Till, amount: Cents): EntryLine =>
  till.account === 'cashDrawer' ? line('cashDrawer', amount, till.of) : line('cardClearing', amount)

/** The sale: the customer owes the total; it is earned in its parts, and the tax is owed on. */
export const postSale = (about: Booked, parts: readonly SalePart[], at: Millis): Entry =>
  entryOf(
    about,
    'sale',
    '1',
    [
      line('customer', totalOf(parts)),
      ...parts.map(({ what, of, amount }) => line(incomeOf[what], -amount, of)),
    ],
    at,
  )

/** The customer's card has paid. `n`: the PaymentIntent. */
export const postCapture = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(about, 'capture', n, [line('cardClearing', amount), line('customer', -amount)], at)

/** The customer has paid into a drawer. */
export const postCash = (about: Booked, drawer: string, amount: Cents, at: Millis): Entry =>
  entryOf(about, 'cash', '1', [line('cashDrawer', amount, drawer), line('customer', -amount)], at)

/** Where cash lies once it has been counted and taken over. */
export const SAFE = 'safe'

/** Somebody's cash of this order has been handed over. `n`: the settlement. */
export const postCashSettled = (
  about: Booked,
  n: string,
  { drawer, amount, at }: { drawer: string; amount: number; at: Millis },
): Entry =>
  entryOf(
    about,
    'cashSettled',
    n,
    [line('cashDrawer', amount, SAFE), line('cashDrawer', -amount, drawer)],
    at,
  )

/** A tip that was raised afterwards and charged apart. `n`: its PaymentIntent. */
export const postTip = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(about, 'tip', n, [line('cardClearing', amount), line('tips', -amount)], at)

/** How a refund is booked: what was earned by it is given back by `bearer`; tax and tip are simply owed less. */
export interface BookedRefund {
  /** Stripe's id of it, or the plan's number when it was paid from a drawer. */
  n: string
  parts: readonly SalePart[]
  bearer: string
  till: Till
}

function refundLines({ parts, bearer, till }: BookedRefund): EntryLine[] {
  const borne = sum(
    parts.filter(({ what }) => what === 'goods' || what === 'delivery').map((part) => part.amount),
  )
  const owedLess = parts.flatMap(({ what, of, amount }) =>
    what === 'tax' || what === 'tip' ? [line(incomeOf[what], amount, of)] : [],
  )
  return [line('refunds', borne, bearer), ...owedLess, inTill(till, -totalOf(parts))]
}

export const postRefund = (about: Booked, refund: BookedRefund, at: Millis): Entry =>
  entryOf(about, 'refund', refund.n, refundLines(refund), at)

/** A refund that did not arrive: the same lines the other way round. */
export const postRefundReturned = (about: Booked, refund: BookedRefund, at: Millis): Entry =>
  entryOf(
    about,
    'refundReturned',
    refund.n,
    refundLines(refund).map((one) => ({ ...one, amount: -one.amount })),
    at,
  )

/** What Stripe kept. `n`: the balance transaction. */
export const postFee = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(about, 'fee', n, [line('processingFees', amount), line('cardClearing', -amount)], at)

/** The customer's bank has taken the money back until it has decided. `n`: the dispute. */
export const postDisputeOpened = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(
    about,
    'disputeOpened',
    n,
    [line('disputesOpen', amount), line('cardClearing', -amount)],
    at,
  )

export const postDisputeWon = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(about, 'disputeWon', n, [line('cardClearing', amount), line('disputesOpen', -amount)], at)

export const postDisputeLost = (about: Booked, n: string, amount: Cents, at: Millis): Entry =>
  entryOf(
    about,
    'disputeLost',
    n,
    [line('disputesLost', amount), line('disputesOpen', -amount)],
    at,
  )

/** Points granted (value > 0) or taken back (value < 0), at what they are worth. `n`: the points line. */
export const postPoints = (about: Booked, n: string, value: number, at: Millis): Entry =>
  entryOf(about, 'points', n, [line('pointsGranted', value), line('points', -value)], at)
