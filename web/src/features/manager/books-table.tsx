import type { Entry } from '@forno/domain/books/entry'
import { formatMoney } from '../../lib/money.ts'
import { Notice } from '../../ui/notice.tsx'
import { journalOf } from './books.ts'

const cell = 'py-1.5 pl-3 text-right tabular'

/** What was booked for an order: account by account, debits beside credits, and that they are equal. */
export function BooksTable({
  entries,
  currency,
  nameOf,
}: {
  entries: readonly Entry[]
  currency: string
  nameOf: (uid: string) => string
}) {
  if (entries.length === 0) {
    return <p className="text-soft">Nothing is booked yet: that begins when money is taken.</p>
  }
  const { rows, debits, credits } = journalOf(entries, nameOf)
  const money = (amount: number) => (amount === 0 ? '' : formatMoney(amount, currency))
  return (
    <>
      <table aria-label="The books" className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-left text-soft">
            <th scope="col" className="py-1.5 font-medium">
              Account
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              Debit
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              Credit
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, account, debit, credit }) => (
            <tr key={key} className={what ? 'border-t border-line/60' : ''}>
              <th scope="row" className="py-1.5 text-left font-normal">
                {what && <span className="block text-soft">For {what}</span>}
                {account}
              </th>
              <td className={`${cell} align-bottom`}>{money(debit)}</td>
              <td className={`${cell} align-bottom`}>{money(credit)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line font-bold">
            <th scope="row" className="py-1.5 text-left">
              Σ {formatMoney(debits - credits, currency)}
            </th>
            <td className={cell}>{formatMoney(debits, currency)}</td>
            <td className={cell}>{formatMoney(credits, currency)}</td>
          </tr>
        </tfoot>
      </table>
      {debits !== credits && (
        <Notice tone="bad" title="The books of this order do not add up">
          <p>Some of its entries could not be read here. Reload; if it stays like this, tell us.</p>
        </Notice>
      )}
    </>
  )
}
