import type { Payment } from '@forno/domain/payment/payment'
import { disputeReason } from '@forno/domain/words/disputes'
import { subscribeToDisputes } from '../../data/money.ts'
import { useLive } from '../../data/use-live.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatDayTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { CopyId } from '../../ui/copy-id.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { type Dispute, disputesIn } from './disputes.ts'
import { OrderLink } from './order-link.tsx'

const words: Record<Dispute['status'], { text: string; look: string }> = {
  inquiry: { text: 'the bank asks', look: 'bg-saffron-wash' },
  open: { text: 'open', look: 'bg-tomato text-on-tomato' },
  won: { text: 'won', look: 'bg-basil-wash' },
  lost: { text: 'lost', look: 'bg-sunken text-soft' },
}

/** Customers who went to their bank: what is to be answered until when, and how the others ended. */
export function DisputesSection({ store }: { store: string }) {
  const live = useLive<Payment[]>(store, (show) => subscribeToDisputes(store, show))
  const { open, over } = disputesIn(live.state === 'here' ? live.value : [])
  return (
    <CardSection
      title={open.length > 0 ? `Disputes (${open.length} open)` : 'Disputes'}
      lead="Answered in Stripe’s dashboard, by the dispute’s id."
    >
      {live.state === 'waiting' && <Waiting what="Fetching the disputes" rows={1} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the disputes" />}
      {live.state === 'here' && open.length + over.length === 0 && (
        <p className="text-soft">No customer has ever disputed a payment here.</p>
      )}
      {open.length > 0 && <Disputes name="Open disputes" disputes={open} />}
      {over.length > 0 && (
        <>
          <h3 className="font-display text-lg font-bold">Won and lost</h3>
          <Disputes name="Disputes won and lost" disputes={over} />
        </>
      )}
    </CardSection>
  )
}

function Disputes({ name, disputes }: { name: string; disputes: readonly Dispute[] }) {
  const zone = useShopZone()
  const now = useNow(60_000)
  return (
    <ul aria-label={name} className="divide-y divide-line">
      {disputes.map(({ id, order, status, amount, currency, reason, dueBy }) => (
        <li key={id} className="py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-x-3">
            <span
              className={classNames(
                'rounded-full px-3 py-0.5 text-sm font-bold',
                words[status].look,
              )}
            >
              {words[status].text}
            </span>
            <OrderLink order={order} />
            <span className="tabular ml-auto text-lg font-bold">
              {formatMoney(amount, currency)}
            </span>
          </div>
          <p>Because: {disputeReason(reason)}.</p>
          {(status === 'open' || status === 'inquiry') && dueBy !== null && (
            <p className={dueBy < now ? 'text-soft' : 'font-medium text-tomato-deep'}>
              {dueBy < now ? 'Evidence was due' : 'Evidence due'} {formatDayTime(dueBy, zone)}
            </p>
          )}
          <CopyId id={id} what={`the dispute ${id}`} />
        </li>
      ))}
    </ul>
  )
}
