import type { Run } from '@forno/domain/run/run'
import type { RunStatus } from '@forno/domain/run/statuses'
import { useMemo } from 'react'
import { listOf, selectedOf, useBoard } from './board.ts'
import { Panel } from './panel.tsx'
import { RunRow } from './run-row.tsx'
import { VirtualList } from './virtual-list.tsx'

/** What somebody may have to do something about comes first. */
const ranks: RunStatus[] = ['open', 'offered', 'accepted', 'loading', 'underWay']

const byRank = (runs: readonly Run[]): Run[] =>
  runs.toSorted(
    (a, b) => ranks.indexOf(a.status) - ranks.indexOf(b.status) || a.leaveAt - b.leaveAt,
  )

const keyOf = ({ id }: Run): string => id

/** Every run that is not over. */
export function RunsPanel({ className = '' }: { className?: string }) {
  const shown = useBoard(selectedOf('run'))
  const runs = useBoard((board) => board.runs)
  const sorted = useMemo(() => byRank(listOf(runs)), [runs])
  const out = sorted.filter(({ status }) => status === 'underWay').length
  return (
    <Panel
      id="runs"
      title="Runs"
      count={sorted.length}
      more={out > 0 ? `${out} under way` : ''}
      empty="No run is planned or under way."
      className={className}
    >
      <VirtualList label="Runs" items={sorted} keyOf={keyOf} rowHeight={210} shown={shown}>
        {(run) => <RunRow run={run} />}
      </VirtualList>
    </Panel>
  )
}
