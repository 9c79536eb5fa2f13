import type { Case } from '@forno/domain/support/case'
import { problemWords } from '@forno/domain/words/problems'
import { Link } from 'react-router'
import { subscribeToDecidedCases } from '../../data/cases.ts'
import { useLive } from '../../data/use-live.ts'
import { formatDayTime } from '../../lib/times.ts'
import { CardSection } from '../../ui/card-section.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { outcomeWords } from './outcome-words.ts'

/** What was decided lately, by whom ever: the rules' own too, so that the owner sees what they cost. */
export function DecidedSection({ store }: { store: string }) {
  const live = useLive<Case[]>(store, (show) => subscribeToDecidedCases(store, show))
  const decided = live.state === 'here' ? live.value.filter(({ state }) => state !== 'waiting') : []
  return (
    <CardSection title="Decided lately">
      {live.state === 'waiting' && <Waiting what="Fetching what was decided" rows={2} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="what was decided" />}
      {live.state === 'here' && decided.length === 0 && <p>Nothing yet.</p>}
      {decided.length > 0 && (
        <ul aria-label="Decided lately" className="divide-y divide-line">
          {decided.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
              <Link
                to={`/manager/orders/${one.order}`}
                className="inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
              >
                Order {one.code}
              </Link>
              <span>{problemWords[one.kind]}</span>
              <span className="font-medium">{outcomeWords(one)}</span>
              <span className="ml-auto text-soft">{formatDayTime(one.openedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  )
}
