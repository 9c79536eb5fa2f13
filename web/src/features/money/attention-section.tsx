import { attentionWords } from '@forno/domain/words/attention'
import { paymentWords } from '@forno/domain/words/payments'
import { useAttention } from '../../data/use-attention.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime } from '../../lib/times.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { OrderLink } from './order-link.tsx'

/** Payments that nothing of ours will put right by itself: what is the matter, and where to do something about it. */
export function AttentionSection({ store }: { store: string }) {
  const live = useAttention(store)
  const zone = useShopZone()
  const count = live.state === 'here' ? live.value.length : 0
  return (
    <CardSection title={count > 0 ? `Needs attention (${count})` : 'Needs attention'}>
      {live.state === 'waiting' && <Waiting what="Looking for payments to look at" rows={1} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="what needs attention" />}
      {live.state === 'here' && count === 0 && (
        <Notice tone="good" title="Nothing to look at">
          <p>What you have to look at appears here by itself.</p>
        </Notice>
      )}
      {live.state === 'here' && count > 0 && (
        <ul className="divide-y divide-line">
          {live.value.map(({ order, attention, status, currency, price, updatedAt }) => (
            <li key={order} className="py-3 first:pt-0 last:pb-0">
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <OrderLink order={order} />
                <span className="tabular text-soft">
                  {formatMoney(price.amount, currency)} · {paymentWords[status]} ·{' '}
                  {formatDayTime(updatedAt, zone)}
                </span>
              </div>
              <ul>
                {attention.map((code) => (
                  <li key={code}>{attentionWords[code]}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  )
}
