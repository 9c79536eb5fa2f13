import { useState } from 'react'
import { Link } from 'react-router'
import { useCash } from '../../data/use-cash.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatMoney } from '../../lib/money.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { differenceInCash } from './cash-words.ts'
import { SettleDialog } from './settle-dialog.tsx'
import { useSettlement } from './use-settlement.ts'

/** One drawer: how much is in it, from which orders, and taking it over. */
export function DrawerRow({
  store,
  drawer,
  name,
  since,
}: {
  store: string
  drawer: string
  name: string
  since: string
}) {
  const { cash, again } = useCash(store, drawer, since)
  const [open, setOpen] = useState(false)
  const settlement = useSettlement(store, drawer)
  const zone = useShopZone()
  const known = cash?.ok ? cash.value : null
  const money = (amount: number) => formatMoney(amount, known?.currency ?? 'USD')
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-2">
        <strong className="first-letter:uppercase">{name}</strong>
        <span className="tabular ml-auto text-lg font-bold">
          {known ? money(known.total) : cash ? 'not known' : 'asking…'}
        </span>
        {known && known.total > 0 && (
          <Button
            look="secondary"
            aria-label={`Settle the cash of ${name}`}
            onClick={() => {
              settlement.begin(known.total)
              setOpen(true)
            }}
          >
            Settle…
          </Button>
        )}
      </div>
      {cash && !cash.ok && (
        <p className="flex flex-wrap items-center gap-2 text-soft">
          {cash.refusals.map((one) => refusalText(one)).join(' ')}
          <Button look="quiet" onClick={again}>
            Ask again
          </Button>
        </p>
      )}
      {known && known.total < 0 && (
        <p className="text-soft">More was paid back out of it than came in.</p>
      )}
      {known?.more && (
        <p className="text-soft">
          These are the orders carried longest. Settle them, and the rest appears.
        </p>
      )}
      {known && known.orders.length > 0 && (
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center text-soft underline underline-offset-4">
            {known.orders.length === 1 ? '1 order' : `${known.orders.length} orders`}
          </summary>
          <ul>
            {known.orders.map(({ order, code, amount, at }) => (
              <li key={order} className="flex min-h-11 items-center gap-3">
                <Link to={`/manager/orders/${order}`} className="underline underline-offset-4">
                  {code}
                </Link>
                <span className="tabular text-sm text-soft">{formatDayTime(at, zone)}</span>
                <span className="tabular ml-auto">{money(amount)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {settlement.done && (
        <Notice
          tone={settlement.done.difference === 0 ? 'good' : 'warning'}
          title={`${money(settlement.done.counted)} taken over`}
        >
          <p>{differenceInCash(settlement.done.difference, known?.currency ?? 'USD')}</p>
        </Notice>
      )}
      <SettleDialog
        open={open}
        onClose={() => {
          setOpen(false)
          again()
        }}
        onSettled={() => {
          setOpen(false)
          again()
        }}
        name={name}
        currency={known?.currency ?? 'USD'}
        settlement={settlement}
      />
    </li>
  )
}
