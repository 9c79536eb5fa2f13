import * as v from 'valibot'
import { slugSchema } from '../menu/ids.ts'
import { type Cents, sum } from '../money/cents.ts'
import { millisSchema } from '../time/millis.ts'

/**
 * The accounts. Some are kept apart by `of`: the drawer by who carries it, sales and tax by tax class, refunds by
 * who bears them.
 */
export const accounts = [
  'customer',
  'cardClearing',
  'cashDrawer',
  'sales',
  'tax',
  'deliveryIncome',
  'tips',
  'refunds',
  'processingFees',
  'disputesOpen',
  'disputesLost',
  'points',
  'pointsGranted',
] as const
export const accountSchema = v.picklist(accounts)
export type Account = v.InferOutput<typeof accountSchema>

export const entryKinds = [
  'sale',
  'capture',
  'cash',
  'cashSettled',
  'tip',
  'refund',
  'refundReturned',
  'fee',
  'disputeOpened',
  'disputeWon',
  'disputeLost',
  'points',
] as const
export const entryKindSchema = v.picklist(entryKinds)
export type EntryKind = v.InferOutput<typeof entryKindSchema>

export const entryLineSchema = v.strictObject({
  account: accountSchema,
  /** The part of the account; empty where it has none. */
  of: v.string(),
  /** Minor units. Above zero a debit, below zero a credit; never zero. */
  amount: v.pipe(v.number(), v.safeInteger(), v.notValue(0)),
})
export type EntryLine = v.InferOutput<typeof entryLineSchema>

/**
 * `payments/{order}/entries/{id}`: one posting, with all its lines in one document, so that it is there whole or
 * not at all. Created once and never changed: the id says what it is about, and a second `create` of it fails.
 */
export const entrySchema = v.strictObject({
  /** `{order}:{kind}:{n}` */
  id: v.string(),
  order: v.string(),
  store: slugSchema,
  currency: v.pipe(v.string(), v.length(3)),
  kind: entryKindSchema,
  /** 1 for what an order has once; otherwise the id that Stripe or the plan gave: never a count of arrivals. */
  n: v.string(),
  lines: v.pipe(
    v.array(entryLineSchema),
    v.minLength(2),
    v.check((lines) => sum(lines.map(({ amount }) => amount)) === 0, 'does not add up to zero'),
  ),
  postedAt: millisSchema,
})
export type Entry = v.InferOutput<typeof entrySchema>

/** What an entry is about: the same for all entries of an order. */
export interface Booked {
  order: string
  store: string
  currency: string
}

export const entryId = (order: string, kind: EntryKind, n: string): string =>
  `${order}:${kind}:${n}`

/** One line; `of` only where the account is kept apart. */
export const line = (account: Account, amount: Cents, of = ''): EntryLine => ({
  account,
  of,
  amount,
})

/** An entry of lines that must add up to zero (throws otherwise: a slip of ours). Lines of nothing are left out. */
export function entryOf(
  about: Booked,
  kind: EntryKind,
  n: string,
  lines: readonly EntryLine[],
  postedAt: number,
): Entry {
  const off = sum(lines.map(({ amount }) => amount))
  if (off !== 0) throw new Error(`${entryId(about.order, kind, n)} is off by ${off}`)
  const { order, store, currency } = about
  return {
    id: entryId(order, kind, n),
    order,
    store,
    currency,
    kind,
    n,
    lines: lines.filter(({ amount }) => amount !== 0),
    postedAt,
  }
}
