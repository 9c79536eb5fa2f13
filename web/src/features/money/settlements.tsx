import { type CashSettlement, overOrShort } from '@forno/domain/books/cash-settlement'
import { subscribeToCashSettlements } from '../../data/money.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Failed, Waiting } from '../../ui/states.tsx'
import { differenceInCash } from './cash-words.ts'

/** The shifts whose cash was handed over, the last first. */
export function Settlements({ store, nameOf }: { store: string; nameOf: (uid: string) => string }) {
  const live = useLive<CashSettlement[]>(store, (show) => subscribeToCashSettlements(store, show))
  const zone = useShopZone()
  // A settlement is in the currency of its shop.
  const currency = useShopIfKnown()?.store.currency ?? 'USD'
  return (
    <>
      <h3 className="font-display text-lg font-bold">Handed over</h3>
      {live.state === 'waiting' && <Waiting what="Fetching what was handed over" rows={1} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="what was handed over" />}
      {live.state === 'here' && live.value.length === 0 && (
        <p className="text-soft">No cash was handed over yet.</p>
      )}
      {live.state === 'here' && live.value.length > 0 && (
        <ul aria-label="Cash handed over" className="divide-y divide-line">
          {live.value.map((one) => (
            <li key={one.id} className="py-2 first:pt-0">
              <p className="flex justify-between gap-x-3">
                <span>
                  <strong className="inline-block first-letter:uppercase">
                    {nameOf(one.drawer)}
                  </strong>
                  , to {nameOf(one.by)}
                </span>
                <span className="tabular shrink-0 font-semibold">
                  {formatMoney(one.counted, currency)}
                </span>
              </p>
              <p className="tabular text-sm text-soft">
                {formatDayTime(one.at, zone)} · expected {formatMoney(one.expected, currency)} ·{' '}
                <span className={overOrShort(one) === 0 ? '' : 'font-semibold text-ink'}>
                  {differenceInCash(overOrShort(one), currency)}
                </span>
              </p>
              {one.note && <p className="text-sm">“{one.note}”</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
