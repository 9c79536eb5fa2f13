import type { Lift } from '@forno/domain/recommend/lift-schema'
import { subscribeToLift } from '../../data/lifts.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { useStaffStore } from '../../data/use-staff-store.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { LiftReport } from './lift-report.tsx'
import { shareWords } from './lift-words.ts'

/** `/manager/suggestions`: whether suggesting things to people brings the shop anything. */
export default function LiftsPage() {
  const store = useStaffStore(['manager'])
  const live = useLive<Lift | null>(store, (show) => subscribeToLift(store, show))
  const shop = useShopIfKnown()
  return (
    <Page title="Suggestions" lead="Do they bring anything? Counted anew each night.">
      <div className="space-y-6">
        {(live.state === 'waiting' || !shop) && <Waiting what="Fetching the report" rows={3} />}
        {live.state === 'failed' && <Failed reason={live.reason} what="the report" />}
        {live.state === 'here' && live.stale && <StaleNotice />}
        {live.state === 'here' && shop && live.value === null && (
          <Empty title="No report yet">
            <p>The first one comes tonight.</p>
          </Empty>
        )}
        {live.state === 'here' && shop && live.value && (
          <LiftReport
            lift={live.value}
            currency={shop.store.currency}
            timeZone={shop.store.hours.timeZone}
          />
        )}
        {shop && (
          <CardSection title="How this is found out">
            <p>
              {shareWords(shop.store.holdOut)} see no suggestions: chosen by chance, the same ones
              on every device. Their orders are compared with everybody else’s. A larger share gives
              an answer sooner, and costs what suggestions would have brought.
            </p>
            <p>
              Each person counts once, with their mean order, and so that a few regulars prove
              nothing. First orders are left out: who somebody is, is known when they have ordered.
              The person’s own usual is shown to all.
            </p>
          </CardSection>
        )}
      </div>
    </Page>
  )
}
