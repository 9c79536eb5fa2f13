import type { Payment } from '@forno/domain/payment/payment'
import { subscribeToLatestPayments } from '../../data/money.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { Page } from '../../ui/page.tsx'
import { StaleNotice, Waiting } from '../../ui/states.tsx'
import { AttentionSection } from './attention-section.tsx'
import { CashSection } from './cash-section.tsx'
import { DisputesSection } from './disputes-section.tsx'
import { ReportsSection } from './reports-section.tsx'
import { TodaySection } from './today-section.tsx'

/** The shop's money: what to look at, who wants some back, what the nights found, and who carries cash. */
export default function MoneyPage() {
  const store = useStaffStore(['manager'])
  const payments = useLive<Payment[]>(store, (show) => subscribeToLatestPayments(store, show))
  const shop = useShopIfKnown()
  return (
    <Page title="Money" wide>
      {payments.state === 'here' && payments.stale && (
        <div className="mb-4">
          <StaleNotice />
        </div>
      )}
      {shop ? (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:grid-rows-[auto_1fr]">
          <div className="space-y-6">
            <AttentionSection store={store} />
            <DisputesSection store={store} />
          </div>
          <div className="space-y-6 lg:row-span-2">
            <TodaySection
              payments={payments}
              currency={shop.store.currency}
              timeZone={shop.store.hours.timeZone}
            />
            <CashSection store={store} payments={payments.state === 'here' ? payments.value : []} />
          </div>
          <ReportsSection store={store} currency={shop.store.currency} />
        </div>
      ) : (
        <Waiting what="Fetching the shop" rows={4} />
      )}
    </Page>
  )
}
