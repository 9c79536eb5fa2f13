import type { Case } from '@forno/domain/support/case'
import { problemWords } from '@forno/domain/words/problems'
import { useState } from 'react'
import { subscribeToHistory } from '../../data/cases.ts'
import { useLive } from '../../data/use-live.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { outcomeWords } from './outcome-words.ts'

/** What the same person told of before; fetched when somebody wants to know. */
export function PersonHistory({ case: known }: { case: Case }) {
  const { casesBefore, madeGoodBefore } = known.facts
  const [open, setOpen] = useState(false)
  if (casesBefore === 0) return <p>The first problem of this person in ninety days.</p>
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-3">
        {casesBefore} told of before in ninety days, {madeGoodBefore} made good by the rules.
        <Button look="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : 'Show them'}
        </Button>
      </p>
      {open && <Earlier case={known} />}
    </div>
  )
}

function Earlier({ case: { id, store, customer } }: { case: Case }) {
  const live = useLive<Case[]>(`${store} ${customer}`, (show) =>
    subscribeToHistory(store, customer, show),
  )
  if (live.state === 'waiting') return <Waiting what="Fetching earlier problems" rows={1} />
  if (live.state === 'failed') return <Failed reason={live.reason} what="earlier problems" />
  return (
    <ul aria-label="Earlier problems" className="divide-y divide-line">
      {live.value
        .filter((one) => one.id !== id)
        .toSorted((a, b) => b.openedAt - a.openedAt)
        .map((one) => (
          <li key={one.id} className="py-2">
            {formatDayTime(one.openedAt)} · {one.code} · {problemWords[one.kind]} ·{' '}
            {outcomeWords(one)}
          </li>
        ))}
    </ul>
  )
}
