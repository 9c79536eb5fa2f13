import type { Lift } from '@forno/domain/recommend/lift-schema'
import { formatMoney } from '../../lib/money.ts'

const cell = 'py-1.5 pl-3 text-right tabular'

/** Both groups in numbers. */
export function LiftTable({
  lift: { shown, heldOut },
  currency,
}: {
  lift: Lift
  currency: string
}) {
  const money = (amount: number) => formatMoney(Math.round(amount), currency)
  const rows = [
    ['People', String(shown.people), String(heldOut.people)],
    ['Orders', String(shown.orders), String(heldOut.orders)],
    ['Goods', money(shown.goods), money(heldOut.goods)],
    ['Goods an order', money(shown.goodsPerOrder), money(heldOut.goodsPerOrder)],
    ['Took a suggestion', percent(shown.taken), percent(heldOut.taken)],
  ] as const
  return (
    <table aria-label="Both groups" className="w-full">
      <thead>
        <tr className="border-b border-line text-sm text-soft">
          <th scope="col" className="py-1.5 text-left font-medium">
            Group
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            With suggestions
          </th>
          <th scope="col" className={`${cell} font-medium`}>
            Without
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, withThem, without]) => (
          <tr key={name} className="border-b border-line/60 last:border-0">
            <th scope="row" className="py-1.5 text-left font-normal">
              {name}
            </th>
            <td className={cell}>{withThem}</td>
            <td className={cell}>{without}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
