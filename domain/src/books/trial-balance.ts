import { type Cents, sum } from '../money/cents.ts'
import type { Account, Entry } from './entry.ts'

export interface BalanceRow {
  currency: string
  account: Account
  of: string
  /** Debits less credits. */
  balance: number
}

/** What stands on each account, by currency, account and part. The rows of a currency add up to zero. */
export function trialBalance(entries: readonly Entry[]): BalanceRow[] {
  const rows = new Map<string, BalanceRow>()
  for (const { currency, lines } of entries) {
    for (const { account, of, amount } of lines) {
      const key = `${currency} ${account} ${of}`
      const balance = (rows.get(key)?.balance ?? 0) + amount
      rows.set(key, { currency, account, of, balance })
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** What stands on one account, all its parts together, in entries of one currency. */
export const balanceOf = (entries: readonly Entry[], account: Account): number =>
  sum(
    entries.flatMap(({ lines }) =>
      lines.filter((line) => line.account === account).map(({ amount }) => amount),
    ),
  )

/**
 * The card money by the books, before fees: what must equal Σ captured − Σ refunded − Σ lost disputes at Stripe
 * (I1). Money in an open dispute is still ours until it is lost.
 */
export function cardMoney(entries: readonly Entry[]): Cents {
  const beforeFees = entries.filter(({ kind }) => kind !== 'fee')
  return balanceOf(beforeFees, 'cardClearing') + balanceOf(beforeFees, 'disputesOpen')
}
