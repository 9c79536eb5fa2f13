import { type Account, type Entry, entryKinds } from '@forno/domain/books/entry'
import { type Cents, sum } from '@forno/domain/money/cents'
import { entryWords } from './timeline-words.ts'

export const accountWords: Record<Account, string> = {
  customer: 'Customer',
  cardClearing: 'Card money',
  cashDrawer: 'Cash drawer',
  sales: 'Sales',
  tax: 'Tax',
  deliveryIncome: 'Delivery',
  tips: 'Tips',
  refunds: 'Refunds',
  processingFees: 'Card fees',
  disputesOpen: 'Open disputes',
  disputesLost: 'Lost disputes',
  points: 'Points',
  pointsGranted: 'Points granted',
}

export interface BookRow {
  key: string
  what: string
  account: string
  debit: Cents
  credit: Cents
}

/** The entries as lines of a journal, the oldest first (a sale before what paid for it), and their two sums: equal, or something is badly wrong. */
export function journalOf(
  entries: readonly Entry[],
  nameOf: (uid: string) => string,
): { rows: BookRow[]; debits: Cents; credits: Cents } {
  const rows = entries
    .toSorted(
      (a, b) => a.postedAt - b.postedAt || entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind),
    )
    .flatMap(({ id, kind, lines }) =>
      lines.map(({ account, of, amount }, index): BookRow => {
        const part = account === 'cashDrawer' ? nameOf(of) : of
        return {
          key: `${id} ${index}`,
          what: index === 0 ? entryWords[kind] : '',
          account: part ? `${accountWords[account]} · ${part}` : accountWords[account],
          debit: Math.max(0, amount),
          credit: Math.max(0, -amount),
        }
      }),
    )
  return {
    rows,
    debits: sum(rows.map(({ debit }) => debit)),
    credits: sum(rows.map(({ credit }) => credit)),
  }
}
