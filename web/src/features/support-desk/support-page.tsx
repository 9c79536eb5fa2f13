import { useStaffStore } from '../../data/use-staff-store.ts'
import { useWaitingCases } from '../../data/use-waiting-cases.ts'
import { useNow } from '../../lib/use-now.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { DecidedSection } from './decided-section.tsx'
import { ReasonsSection } from './reasons-section.tsx'
import { WaitingCase } from './waiting-case.tsx'

/** What customers told of and the rules did not decide, oldest first; what was decided; what goes wrong. */
export default function SupportPage() {
  const store = useStaffStore(['manager'])
  const live = useWaitingCases(store)
  const now = useNow(30_000)
  const count = live.state === 'here' ? live.value.length : 0
  return (
    <Page title="Support" wide>
      <div className="space-y-6">
        <section aria-labelledby="waiting" className="space-y-4">
          <h2 id="waiting" className="text-2xl" aria-live="polite">
            {count === 0 ? 'Waiting for you' : `Waiting for you (${count})`}
          </h2>
          {live.state === 'waiting' && <Waiting what="Fetching what waits" rows={2} />}
          {live.state === 'failed' && <Failed reason={live.reason} what="what waits" />}
          {live.state === 'here' && live.stale && <StaleNotice />}
          {live.state === 'here' && count === 0 && (
            <Notice tone="good" title="Nothing waits">
              <p>Problems that the rules do not decide appear here by themselves.</p>
            </Notice>
          )}
          {live.state === 'here' &&
            live.value.map((one) => <WaitingCase key={one.id} case={one} now={now} />)}
        </section>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ReasonsSection store={store} />
          <DecidedSection store={store} />
        </div>
      </div>
    </Page>
  )
}
