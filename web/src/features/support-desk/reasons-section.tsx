import type { Case } from '@forno/domain/support/case'
import { reasonsReport, shareOf } from '@forno/domain/support/reasons-report'
import { days } from '@forno/domain/time/millis'
import { problemWords } from '@forno/domain/words/problems'
import { useState } from 'react'
import { subscribeToCasesSince } from '../../data/cases.ts'
import { call } from '../../data/commands.ts'
import { useLive } from '../../data/use-live.ts'
import { useLoaded } from '../../lib/use-loaded.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { ReasonBars } from './reason-bars.tsx'

type Span = '7' | '30'

/** What goes wrong, by kind and by item: for the kitchen to do something about. */
export function ReasonsSection({ store }: { store: string }) {
  const [span, setSpan] = useState<Span>('7')
  // Where the thirty days begin is settled when the page is opened: a listener must not move with the clock.
  const [openedAt] = useState(() => Date.now())
  const live = useLive<Case[]>(store, (show) =>
    subscribeToCasesSince(store, openedAt - days(30), show),
  )
  const { loaded } = useLoaded(store, async () => {
    const counts = await call('countOrders', { store })
    if (!counts.ok) throw new Error('the orders cannot be counted')
    return counts.value
  })
  const counts = loaded.state === 'here' ? loaded.value : null
  const placed = counts && (span === '7' ? counts.in7Days : counts.in30Days)
  return (
    <CardSection title="What goes wrong" lead="Problems that customers told of.">
      <Segmented<Span>
        legend="How far back"
        hideLegend
        value={span}
        onChange={setSpan}
        options={[
          { value: '7', label: '7 days' },
          { value: '30', label: '30 days' },
        ]}
      />
      {live.state === 'waiting' && <Waiting what="Counting the problems" rows={2} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="this report" />}
      {live.state === 'here' && (
        <Report
          report={reasonsReport(live.value, { since: openedAt - days(Number(span)), placed })}
        />
      )}
    </CardSection>
  )
}

function Report({ report }: { report: ReturnType<typeof reasonsReport> }) {
  const { problems, orders, placed, byKind, byItem } = report
  const share = shareOf(report, placed)
  if (problems === 0) return <p>No problems in these days.</p>
  return (
    <div className="space-y-5">
      <p>
        <strong className="tabular">{problems}</strong> {problems === 1 ? 'problem' : 'problems'}{' '}
        with <strong className="tabular">{orders}</strong> {orders === 1 ? 'order' : 'orders'}
        {placed !== null && ` of ${placed}`}
        {share !== null && ` (${share} %)`}.
      </p>
      <ReasonBars
        caption="By kind"
        of="What was wrong"
        rows={byKind.map((row) => ({
          key: row.kind,
          name: problemWords[row.kind],
          detail: '',
          count: row.problems,
          share: shareOf(row, placed),
        }))}
      />
      {byItem.length > 0 && (
        <ReasonBars
          caption="By item"
          of="Item"
          rows={byItem.slice(0, 10).map((row) => ({
            key: row.id,
            name: row.name,
            detail: row.kinds.map((kind) => problemWords[kind].toLowerCase()).join(', '),
            count: row.problems,
            share: shareOf(row, placed),
          }))}
        />
      )}
    </div>
  )
}
